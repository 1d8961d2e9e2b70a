import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import type { KeyStoreState } from '../../../../shared/contract/key-operations'
import { FailureAlert } from '../../components/failure-alert'
import { useSending } from '../../components/use-sending'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'

interface RememberKeyProps {
  readonly store: Exclude<KeyStoreState, 'absent'>
}

/** Let the key store of the system open the case without the passphrase, and forget it again. */
export function RememberKey({ store }: RememberKeyProps): ReactElement | null {
  const text = useText('protection')
  const host = useHost()
  const { caseId } = useCaseSession()
  const [remembered, setRemembered] = useState<boolean>()
  const { busy, error, send } = useSending()

  const read = useCallback(
    () =>
      host.call('key.isRemembered', { caseId }).then(
        (answer) => setRemembered(answer.remembered),
        () => undefined,
      ),
    [host, caseId],
  )
  useEffect(() => void read(), [read])

  async function change(operation: 'key.remember' | 'key.forget'): Promise<void> {
    await send(() => host.call(operation, { caseId }).finally(read))
  }

  if (remembered === undefined) return null
  return (
    <Stack gap="sm">
      <Text>{text('remember.explanation')}</Text>
      {store !== 'ready' && <Text c="dimmed">{text(`remember.${store}`)}</Text>}
      <Text role="status">{remembered ? text('remember.now') : ''}</Text>
      <Group gap={8}>
        {remembered ? (
          <Button variant="default" loading={busy} onClick={() => void change('key.forget')}>
            {text('remember.forget')}
          </Button>
        ) : (
          store === 'ready' && (
            <Button variant="default" loading={busy} onClick={() => void change('key.remember')}>
              {text('remember.start')}
            </Button>
          )
        )}
      </Group>
      <FailureAlert error={error} />
    </Stack>
  )
}
