import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDots, IconPlugOff } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { ConnectionState } from '../../../shared/contract/host-transport'
import type { SaveState } from '../database/commands/field-saver'
import { useSaver, useSaveState, useToMend } from '../database/commands/saver-context'
import { useConnection } from '../host/host-context'
import { useText } from '../text/use-text'
import { addressOfMend } from './address-of-mend'
import { useCaseNavigation } from './case-navigation'

/** Whether everything typed is on disk. */
export function SaveIndicator(): ReactElement {
  const text = useText('frame')
  const saving = useSaveState()
  const connection = useConnection()
  const state = headerState(saving, connection)
  const saver = useSaver()
  const toMend = useToMend()
  const { open } = useCaseNavigation()
  const icons = {
    saved: IconCheck,
    saving: IconDots,
    failed: IconAlertTriangle,
    refused: IconAlertTriangle,
    lost: IconPlugOff,
    restarted: IconPlugOff,
  }
  const Icon = icons[state]
  function goToFirst(): void {
    const [first] = toMend
    if (first === undefined) return
    const { view, search } = addressOfMend(first)
    open(first.place.caseId, view, search)
  }

  return (
    <Group gap={4} wrap="nowrap" c={state === 'saved' || state === 'saving' ? 'dimmed' : 'var(--seal)'}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {/* Always mounted, so that a screen reader announces the change. */}
      <Text size="sm" role="status" inherit={false} c="inherit" fz="sm">
        {state === 'refused' ? text('save.refused', { count: toMend.length }) : text(`save.${state}`)}
      </Text>
      {state === 'failed' && (
        <Button size="compact-sm" variant="light" color="seal" onClick={() => void saver.flush()}>
          {text('save.retry')}
        </Button>
      )}
      {state === 'refused' && (
        <Button size="compact-sm" variant="light" color="seal" onClick={goToFirst}>
          {text('save.go')}
        </Button>
      )}
    </Group>
  )
}

function headerState(saving: SaveState, connection: ConnectionState): SaveState | 'lost' | 'restarted' {
  if (connection === 'refused') return 'restarted'
  return connection === 'lost' && saving === 'saved' ? 'lost' : saving
}
