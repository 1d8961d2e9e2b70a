import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { useSending } from '../../components/use-sending'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { NewPassphrase, noChoiceYet, problemWith } from '../passphrase/new-passphrase'
import { useProtection } from './protection-state'

/** Put another passphrase before the case, or openly none. */
export function ChangePassphrase({ protectedNow }: { readonly protectedNow: boolean }): ReactElement {
  const text = useText('protection')
  const passphraseText = useText('passphrase')
  const host = useHost()
  const { caseId } = useCaseSession()
  const { readAgain } = useProtection()
  const [asking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const [choice, setChoice] = useState(noChoiceYet)
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const { busy, error, send, forget } = useSending()

  function begin(): void {
    setAsking(true)
    setDone(false)
  }

  function leave(): void {
    setAsking(false)
    setCurrent('')
    setChoice(noChoiceYet)
    setTried(false)
    forget()
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (problemWith(choice) !== undefined || (protectedNow && current === '')) {
      setTried(true)
      return
    }
    const next = choice.protect ? choice.first : null
    const change = { caseId, current: protectedNow ? current : null, next }
    if (!(await send(() => host.call('case.changePassphrase', change)))) return
    leave()
    setDone(true)
    readAgain()
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
        <FailureAlert error={error} />
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
