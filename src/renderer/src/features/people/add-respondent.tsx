import { Button, Fieldset, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { PartyRecord } from '../../../../shared/journal/records'
import { focusOnce } from '../../components/focus-once'
import { useText } from '../../text/use-text'

interface AddRespondentProps {
  readonly asking: boolean
  readonly onAsk: () => void
  readonly onCancel: () => void
  readonly onAdd: (kind: PartyRecord['kind']) => void
}

/** Asks what is known of the other side before making a record, since that decides its fields. */
export function AddRespondent({ asking, onAsk, onCancel, onAdd }: AddRespondentProps): ReactElement {
  const text = useText('people')
  if (!asking) {
    return (
      <Group>
        <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={onAsk}>
          {text('addOther')}
        </Button>
      </Group>
    )
  }
  return (
    <Fieldset variant="unstyled" legend={text('addWhich')}>
      <Group gap={8}>
        <Button variant="default" onClick={() => onAdd('unknown')} ref={focusOnce}>
          {text('addUnknown')}
        </Button>
        <Button variant="default" onClick={() => onAdd('person')}>
          {text('addPerson')}
        </Button>
        <Button variant="default" onClick={() => onAdd('organisation')}>
          {text('addOrganisation')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {text('addCancel')}
        </Button>
      </Group>
    </Fieldset>
  )
}
