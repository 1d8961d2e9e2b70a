import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useEffect, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { focusOnce } from '../../components/focus-once'
import { useSending } from '../../components/use-sending'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { useCases } from '../home/use-cases'

interface UnlockCaseProps {
  readonly caseId: string
  /** Why it does not open by itself, where it should. */
  readonly problem?: unknown
  readonly onUnlocked: () => void
}

/** A locked case, by the title that the list of cases shows anyway: type its passphrase, or go back. */
export function UnlockCase({ caseId, problem, onUnlocked }: UnlockCaseProps): ReactElement {
  const text = useText('passphrase')
  const host = useHost()
  const navigate = useNavigate()
  const title = useCases().cases?.find((it) => it.caseId === caseId)?.title
  const [passphrase, setPassphrase] = useState('')
  const { busy, error, send } = useSending(problem)

  const [remembered, setRemembered] = useState(false)

  useEffect(() => {
    let ended = false
    host.call('key.isRemembered', { caseId }).then(
      (answer) => {
        if (!ended) setRemembered(answer.remembered)
      },
      () => undefined,
    )
    return () => {
      ended = true
    }
  }, [host, caseId])

  async function open(work: () => Promise<unknown>): Promise<void> {
    if (await send(work)) onUnlocked()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (passphrase !== '') void open(() => host.call('case.unlock', { caseId, passphrase }))
  }

  return (
    <Stack component="main" maw={520} mx="auto" px="lg" pt={96} gap="md">
      <div>
        <Title order={1}>{text('unlock.title')}</Title>
        {title !== undefined && <Text c="dimmed">{title}</Text>}
      </div>
      <form onSubmit={submit}>
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
          <FailureAlert error={error} />
          <Group>
            <Button type="submit" loading={busy}>
              {text('unlock.submit')}
            </Button>
            {remembered && (
              <Button
                variant="default"
                disabled={busy}
                onClick={() => void open(() => host.call('key.unlock', { caseId }))}
              >
                {text('unlock.remembered')}
              </Button>
            )}
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
