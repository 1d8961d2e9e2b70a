import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDots, IconPlugOff } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useSaver, useSaveState } from '../database/commands/saver-context'
import { useConnection } from '../host/host-context'
import { useText } from '../text/use-text'

/** Whether everything typed is on disk. */
export function SaveIndicator(): ReactElement {
  const text = useText('frame')
  const saving = useSaveState()
  const connection = useConnection()
  const state = connection === 'lost' && saving === 'saved' ? 'lost' : saving
  const saver = useSaver()
  const icons = { saved: IconCheck, saving: IconDots, failed: IconAlertTriangle, lost: IconPlugOff }
  const Icon = icons[state]
  return (
    <Group gap={4} wrap="nowrap" c={state === 'failed' || state === 'lost' ? 'var(--seal)' : 'dimmed'}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {/* Always mounted, so that a screen reader announces the change. */}
      <Text size="sm" role="status" inherit={false} c="inherit" fz="sm">
        {text(`save.${state}`)}
      </Text>
      {state === 'failed' && (
        <Button size="compact-sm" variant="light" color="seal" onClick={() => void saver.flush()}>
          {text('save.retry')}
        </Button>
      )}
    </Group>
  )
}
