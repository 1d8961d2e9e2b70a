import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

interface UnlockCaseProps {
  readonly caseId: string
  readonly onUnlocked: () => void
}

/** A locked case: type its passphrase, or go back. */
export function UnlockCase({ caseId, onUnlocked }: UnlockCaseProps): ReactElement {
  const text = useText('passphrase')
  const sentence = useErrorSentence()
  const host = useHost()
  const navigate = useNavigate()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (passphrase === '') return
    setBusy(true)
    setError(undefined)
    try {
      await host.call('case.unlock', { caseId, passphrase })
      onUnlocked()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Stack component="main" maw={520} mx="auto" px="lg" pt={96} gap="md">
      <Title order={1}>{text('unlock.title')}</Title>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <PasswordInput
            size="md"
            label={text('unlock.label')}
            description={text('unlock.hint')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': text('show') }}
            ref={focusOnce}
          />
          {error !== undefined && (
            <Alert color="seal" role="alert">
              {sentence(error)}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={busy}>
              {text('unlock.submit')}
            </Button>
            <Button variant="default" onClick={() => void navigate({ to: '/' })}>
              {text('unlock.home')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {text('unlock.lost')}
          </Text>
        </Stack>
      </form>
    </Stack>
  )
}

/** There is one thing to do here, so the cursor is there. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
