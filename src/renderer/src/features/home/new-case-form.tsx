import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { focusOnce } from '../../components/focus-once'
import { newId } from '../../database/commands/new-id'
import type { HostClient } from '../../host/host-client'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { NewPassphrase, noChoiceYet, problemWith } from '../passphrase/new-passphrase'

/** Title, name and passphrase, in one step. */
export function NewCaseForm({ onCancel }: { readonly onCancel: () => void }): ReactElement {
  const text = useText('home')
  const sentence = useErrorSentence()
  const host = useHost()
  const navigate = useNavigate()
  const headingId = useId()
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState('')
  const [protection, setProtection] = useState(noChoiceYet)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '' || problemWith(protection) !== undefined) {
      setMissing(true)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const caseId = await createCase(
        host,
        title.trim(),
        owner.trim(),
        protection.protect ? protection.first : null,
      )
      await navigate({ to: '/case/$caseId/overview', params: { caseId } })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Paper
      component="form"
      p="lg"
      withBorder
      aria-labelledby={headingId}
      onSubmit={(event: FormEvent) => void submit(event)}
    >
      <Stack gap="md">
        <div>
          <Title order={2} id={headingId}>
            {text('new.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {text('new.explanation')}
          </Text>
        </div>
        <TextInput
          size="md"
          label={text('new.caseTitle')}
          description={text('new.caseTitleHint')}
          value={title}
          maxLength={120}
          error={missing && title.trim() === '' ? text('new.missingTitle') : undefined}
          onChange={(event) => setTitle(event.target.value)}
          autoComplete="off"
          ref={focusOnce}
        />
        <TextInput
          size="md"
          label={text('new.owner')}
          description={text('new.ownerHint')}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
          autoComplete="off"
        />
        <NewPassphrase
          value={protection}
          problem={missing ? problemWith(protection) : undefined}
          onChange={setProtection}
        />
        {error !== undefined && (
          <Alert color="seal" role="alert">
            {sentence(error)}
          </Alert>
        )}
        <Group gap={8}>
          <Button type="submit" loading={busy}>
            {text('new.submit')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {text('new.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** A case begins with the person it is about, even while nothing is known of them. */
async function createCase(
  host: HostClient,
  title: string,
  owner: string,
  passphrase: string | null,
): Promise<string> {
  const { caseId } = await host.call('case.create', { title, passphrase })
  await (passphrase === null
    ? host.call('case.open', { caseId })
    : host.call('case.unlock', { caseId, passphrase }))
  await host.call('record.put', {
    caseId,
    noun: 'party',
    id: newId('p'),
    body: { kind: 'person', standing: 'complainant', ...(owner === '' ? {} : { name: owner }) },
  })
  return caseId
}
