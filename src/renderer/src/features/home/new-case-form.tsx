import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { focusOnce } from '../../components/focus-once'
import { ShortForm } from '../../components/short-form'
import { useSending } from '../../components/use-sending'
import { newId } from '../../database/commands/new-id'
import type { HostClient } from '../../host/host-client'
import { useHost } from '../../host/host-context'
import { useText } from '../../text/use-text'
import { NewPassphrase, noChoiceYet, problemWith } from '../passphrase/new-passphrase'

/** Title, name and passphrase, in one step. */
export function NewCaseForm({ onCancel }: { readonly onCancel: () => void }): ReactElement {
  const text = useText('home')
  const host = useHost()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState('')
  const [protection, setProtection] = useState(noChoiceYet)
  const [missing, setMissing] = useState(false)
  const { busy, error, send } = useSending()

  async function submit(): Promise<void> {
    if (title.trim() === '' || problemWith(protection) !== undefined) {
      setMissing(true)
      return
    }
    await send(async () => {
      const passphrase = protection.protect ? protection.first : null
      const caseId = await createCase(host, title.trim(), owner.trim(), passphrase)
      await navigate({ to: '/case/$caseId/overview', params: { caseId } })
    })
  }

  return (
    <ShortForm
      title={text('new.title')}
      explanation={text('new.explanation')}
      submit={text('new.submit')}
      cancel={text('new.cancel')}
      busy={busy}
      error={error}
      frame={{ p: 'lg' }}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
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
    </ShortForm>
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
