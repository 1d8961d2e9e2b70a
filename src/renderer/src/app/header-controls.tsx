import { ActionIcon, Group, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useHost } from '../host/host-context'
import { chooseLanguage } from '../text/texts'
import { useLanguage, useText } from '../text/use-text'

/** Language and colour scheme: the only two settings of the window; the host remembers them. */
export function HeaderControls(): ReactElement {
  const text = useText('frame')
  const host = useHost()
  const language = useLanguage()
  const scheme = useComputedColorScheme('light')
  const { setColorScheme } = useMantineColorScheme()
  const other = language === 'zh-CN' ? 'en' : 'zh-CN'
  const schemeLabel = text(scheme === 'light' ? 'scheme.dark' : 'scheme.light')
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        onClick={() => {
          chooseLanguage(other)
          void host.call('app.keepLook', { language: other }).catch(() => undefined)
        }}
        aria-label={text('otherLanguage')}
        lang={other}
        fz="sm"
        w="auto"
        px="xs"
      >
        {other === 'en' ? 'English' : '中文'}
      </ActionIcon>
      <Tooltip label={schemeLabel}>
        <ActionIcon
          onClick={() => setColorScheme(scheme === 'light' ? 'dark' : 'light')}
          aria-label={schemeLabel}
        >
          {scheme === 'light' ? <IconMoon size={18} stroke={1.75} /> : <IconSun size={18} stroke={1.75} />}
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
