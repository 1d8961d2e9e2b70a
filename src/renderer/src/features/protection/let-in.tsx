import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

/** Name a person and their public key. */
export function LetIn({ onDone }: { readonly onDone: (name: string) => Promise<void> }): ReactElement {
  const text = useText('protection')
  const sentence = useErrorSentence()
  const host = useHost()
  const { caseId } = useCaseSession()
  const [asking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const [recipient, setRecipient] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

  function leave(): void {
    setAsking(false)
    setName('')
    setRecipient('')
    setTried(false)
    setFailure(undefined)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || recipient.trim() === '') return
    setBusy(true)
    setFailure(undefined)
    try {
      await host.call('case.letIn', { caseId, name, recipient })
      leave()
      await onDone(name.trim())
    } catch (error) {
      setFailure({ error })
    }
    setBusy(false)
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
        {failure !== undefined && (
          <Alert color="seal" role="alert">
            {sentence(failure.error)}
          </Alert>
        )}
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
