import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import type { KeyStoreState } from '../../../../shared/contract/key-operations'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

interface RememberKeyProps {
  readonly store: Exclude<KeyStoreState, 'absent'>
}

/** Let the key store of the system open the case without the passphrase, and forget it again. */
export function RememberKey({ store }: RememberKeyProps): ReactElement | null {
  const text = useText('protection')
  const sentence = useErrorSentence()
  const host = useHost()
  const { caseId } = useCaseSession()
  const [remembered, setRemembered] = useState<boolean>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

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
    setBusy(true)
    setFailure(undefined)
    try {
      await host.call(operation, { caseId })
    } catch (error) {
      setFailure({ error })
    }
    await read()
    setBusy(false)
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
      {failure !== undefined && (
        <Alert color="seal" role="alert">
          {sentence(failure.error)}
        </Alert>
      )}
    </Stack>
  )
}
