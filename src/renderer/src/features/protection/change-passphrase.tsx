import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { NewPassphrase, noChoiceYet, problemWith } from '../passphrase/new-passphrase'
import { useProtection } from './protection-state'

/** Put another passphrase before the case, or openly none. */
export function ChangePassphrase({ protectedNow }: { readonly protectedNow: boolean }): ReactElement {
  const text = useText('protection')
  const passphraseText = useText('passphrase')
  const sentence = useErrorSentence()
  const host = useHost()
  const { caseId } = useCaseSession()
  const { readAgain } = useProtection()
  const [asking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const [choice, setChoice] = useState(noChoiceYet)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

  function begin(): void {
    setAsking(true)
    setDone(false)
  }

  function leave(): void {
    setAsking(false)
    setCurrent('')
    setChoice(noChoiceYet)
    setTried(false)
    setFailure(undefined)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (problemWith(choice) !== undefined || (protectedNow && current === '')) {
      setTried(true)
      return
    }
    setBusy(true)
    setFailure(undefined)
    try {
      const next = choice.protect ? choice.first : null
      await host.call('case.changePassphrase', { caseId, current: protectedNow ? current : null, next })
      leave()
      setDone(true)
      readAgain()
    } catch (error) {
      setFailure({ error })
    }
    setBusy(false)
  }

  if (!asking) {
    return (
      <Stack gap="sm" align="flex-start">
        <Text c="dimmed">{text(protectedNow ? 'passphrase.now' : 'passphrase.none')}</Text>
        <Button variant={protectedNow ? 'default' : 'filled'} onClick={begin}>
          {text(protectedNow ? 'passphrase.change' : 'passphrase.set')}
        </Button>
        <Text size="sm" role="status">
          {done ? text('passphrase.done') : ''}
        </Text>
      </Stack>
    )
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {protectedNow && (
          <PasswordInput
            label={text('passphrase.current')}
            description={text('passphrase.currentHint')}
            value={current}
            error={tried && current === '' ? text('passphrase.currentMissing') : undefined}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': passphraseText('show') }}
          />
        )}
        <NewPassphrase
          value={choice}
          problem={tried ? problemWith(choice) : undefined}
          onChange={setChoice}
        />
        <Text size="sm" c="dimmed">
          {text('passphrase.copies')}
        </Text>
        {failure !== undefined && (
          <Alert color="seal" role="alert">
            {sentence(failure.error)}
          </Alert>
        )}
        <Group gap={8}>
          <Button type="submit" loading={busy} color={choice.protect ? 'indigo' : 'seal'}>
            {text(choice.protect ? 'passphrase.submit' : 'passphrase.remove')}
          </Button>
          <Button variant="subtle" onClick={leave}>
            {text('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
