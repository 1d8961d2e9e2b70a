import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconFileTypeDocx, IconFileTypePdf, IconFileTypeTxt } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useText } from '../../text/use-text'
import type { WantedFile } from './use-export'

interface ExportMenuProps {
  readonly disabled: boolean
  readonly busy: boolean
  readonly onExport: (wanted: WantedFile) => void
}

/** Lengths that web forms of authorities usually take, in characters. */
const FORM_LENGTHS = [500, 1000, 2000] as const

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

/** The PDF is the one button; the other renderings wait behind it. */
export function ExportMenu({ disabled, busy, onExport }: ExportMenuProps): ReactElement {
  const text = useText('papers')
  return (
    <Group gap={0} wrap="nowrap">
      <Button
        leftSection={<IconFileTypePdf {...icon} />}
        disabled={disabled}
        loading={busy}
        onClick={() => onExport({ format: 'pdf' })}
        style={{ borderStartEndRadius: 0, borderEndEndRadius: 0 }}
      >
        {text('export.action')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            aria-label={text('export.other')}
            title={text('export.other')}
            disabled={disabled || busy}
            px={8}
            ml={1}
            style={{ borderStartStartRadius: 0, borderEndStartRadius: 0 }}
          >
            <IconChevronDown {...icon} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileTypeDocx {...icon} />}
            onClick={() => onExport({ format: 'docx' })}
          >
            {text('export.docx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeTxt {...icon} />} onClick={() => onExport({ format: 'text' })}>
            {text('export.text')}
          </Menu.Item>
          <Menu.Label>{text('export.forForms')}</Menu.Label>
          {FORM_LENGTHS.map((mostCharacters) => (
            <Menu.Item
              key={mostCharacters}
              leftSection={<IconFileTypeTxt {...icon} />}
              onClick={() => onExport({ format: 'text', mostCharacters })}
            >
              {text('export.textWithin', { count: mostCharacters })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
