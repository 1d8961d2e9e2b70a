import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { useSending } from '../../components/use-sending'
import { useText } from '../../text/use-text'

interface ConfirmWithPassphraseProps {
  /** What will happen, and what will not. */
  readonly explanation: string
  readonly submit: string
  readonly protectedNow: boolean
  /** @param current - null where the case has no passphrase. */
  readonly onConfirm: (current: string | null) => Promise<void>
  readonly onCancel: () => void
}

/** A step that gives the case a new key: the passphrase goes before that one too, so it is asked for. */
export function ConfirmWithPassphrase({
  explanation,
  submit,
  protectedNow,
  onConfirm,
  onCancel,
}: ConfirmWithPassphraseProps): ReactElement {
  const text = useText('protection')
  const passphraseText = useText('passphrase')
  const [current, setCurrent] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, send } = useSending()

  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (protectedNow && current === '') return
    await send(() => onConfirm(protectedNow ? current : null))
  }

  return (
    <form onSubmit={(event) => void confirm(event)}>
      <Stack gap="sm">
        <Text>{explanation}</Text>
        {protectedNow && (
          <PasswordInput
            label={text('passphrase.current')}
            value={current}
            error={tried && current === '' ? text('passphrase.currentMissing') : undefined}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': passphraseText('show') }}
          />
        )}
        <FailureAlert error={error} />
        <Group gap={8}>
          <Button type="submit" color="seal" loading={busy}>
            {submit}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {text('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
