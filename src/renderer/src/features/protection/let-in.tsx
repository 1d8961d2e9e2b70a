import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { useSending } from '../../components/use-sending'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'

/** Name a person and their public key. */
export function LetIn({ onDone }: { readonly onDone: (name: string) => Promise<void> }): ReactElement {
  const text = useText('protection')
  const host = useHost()
  const { caseId } = useCaseSession()
  const [asking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const [recipient, setRecipient] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, send, forget } = useSending()

  function leave(): void {
    setAsking(false)
    setName('')
    setRecipient('')
    setTried(false)
    forget()
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || recipient.trim() === '') return
    await send(async () => {
      await host.call('case.letIn', { caseId, name, recipient })
      leave()
      await onDone(name.trim())
    })
  }

  if (!asking) {
    return (
      <Group>
        <Button variant="default" onClick={() => setAsking(true)}>
          {text('people.start')}
        </Button>
      </Group>
    )
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput
          label={text('people.name')}
          description={text('people.nameHint')}
          value={name}
          maxLength={60}
          error={tried && name.trim() === '' ? text('people.nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
        />
        <TextInput
          label={text('people.recipient')}
          description={text('people.recipientHint')}
          placeholder="age1…"
          value={recipient}
          maxLength={200}
          error={tried && recipient.trim() === '' ? text('people.recipientMissing') : undefined}
          onChange={(event) => setRecipient(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <FailureAlert error={error} />
        <Group gap={8}>
          <Button type="submit" loading={busy}>
            {text('people.letIn')}
          </Button>
          <Button variant="subtle" onClick={leave}>
            {text('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
