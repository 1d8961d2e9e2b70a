import { Alert, Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core'
import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react'
import type { IsoMoment } from '../../../../shared/domain/calendar'
import type { Filing } from '../../../../shared/domain/filing'
import { ChoiceControl } from '../../components/choice-control'
import { focusOnce } from '../../components/focus-once'
import { MomentControl } from '../../components/moment-control'
import { useFieldWords } from '../../components/use-fields'
import { useUnreadOfForm } from '../../components/use-unread'
import { newId } from '../../database/commands/new-id'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useClaims } from '../../database/queries/use-case'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import { addresseeOf } from './addressee-of'
import { filingKinds } from './filing-kinds'

interface NewFilingProps {
  /** The paper that was handed in, where the form is reached from one. */
  readonly kind: Filing['kind'] | undefined
  readonly onAdded: (id: string) => void
  readonly onCancel: () => void
}

/** To whom, what and when: without these three there is nothing to record. */
export function NewFiling({ kind: paper, onAdded, onCancel }: NewFilingProps): ReactElement {
  const text = useText('filings')
  const words = useFieldWords('filings')
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const headingId = useId()
  const addressee = addresseeOf(paper, useClaims())
  const [typed, setTo] = useState<string>()
  const to = typed ?? addressee
  const [kind, setKind] = useState<Filing['kind']>(paper ?? 'police-report')
  const [handedInAt, setHandedInAt] = useState<IsoMoment>()
  const form = useRef<HTMLFormElement>(null)
  const { unread, isAny } = useUnreadOfForm()
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (to.trim() === '' || handedInAt === undefined || isAny()) {
      setMissing(true)
      const first = to.trim() === '' ? 'to' : 'handedInAt'
      form.current?.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus()
      return
    }
    setBusy(true)
    setError(undefined)
    const id = newId('f')
    try {
      await put('filing', id, { to: to.trim(), kind, handedInAt })
      onAdded(id)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  const { label, hint } = words('to')
  return (
    <Paper
      component="form"
      ref={form}
      withBorder
      p={16}
      mb={24}
      maw={640}
      aria-labelledby={headingId}
      onSubmit={(event: FormEvent) => void submit(event)}
    >
      <Stack gap={12}>
        <Title order={2} size="h3" id={headingId}>
          {text('quick.title')}
        </Title>
        <TextInput
          wrapperProps={{ 'data-field': 'to' }}
          error={missing && to.trim() === '' ? text('quick.missingTo') : undefined}
          label={label}
          description={hint}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          autoComplete="off"
          ref={focusOnce}
        />
        <ChoiceControl
          name="kind"
          {...words('kind')}
          options={filingKinds}
          vocabulary="document"
          required
          value={kind}
          onChange={(chosen) => setKind(chosen ?? 'other')}
        />
        <MomentControl
          name="handedInAt"
          {...words('handedInAt')}
          value={handedInAt}
          onChange={setHandedInAt}
          unread={unread}
          problem={missing && handedInAt === undefined ? text('quick.missingDay') : undefined}
        />
        {error !== undefined && (
          <Alert color="seal" role="alert">
            {sentence(error)}
          </Alert>
        )}
        <Group gap={8}>
          <Button type="submit" loading={busy}>
            {text('quick.submit')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {text('quick.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
