import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { useSending } from '../../components/use-sending'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'

interface EraseFileProps {
  readonly evidenceId: string
  readonly name: string
}

/** The one thing in a case that cannot be taken back, so it asks, and says what stays. */
export function EraseFile({ evidenceId, name }: EraseFileProps): ReactElement {
  const text = useText('aside')
  const host = useHost()
  const { caseId } = useCaseSession()
  const [asked, setAsked] = useState(false)
  const { busy, error, send } = useSending()

  async function erase(): Promise<void> {
    if (await send(() => host.call('evidence.erase', { caseId, evidenceId }))) setAsked(false)
  }

  return (
    <>
      <Button
        variant="subtle"
        color="seal"
        size="compact-sm"
        aria-label={text('erase.named', { name })}
        onClick={() => setAsked(true)}
      >
        {text('erase.start')}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={text('erase.title', { name })}
        closeButtonProps={{ 'aria-label': text('erase.keep') }}
      >
        <Stack gap="md">
          <Text>{text('erase.question')}</Text>
          <Text c="dimmed">{text('erase.stays')}</Text>
          <FailureAlert error={error} />
          <Group gap={8} justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
              {text('erase.keep')}
            </Button>
            <Button color="seal" loading={busy} onClick={() => void erase()}>
              {text('erase.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
