import { TextInput } from '@mantine/core'
import { type ReactElement, useRef, useState } from 'react'
import type { IsoMoment } from '../../../../shared/domain/calendar'
import type { Filing } from '../../../../shared/domain/filing'
import { ChoiceControl } from '../../components/choice-control'
import { focusOnce } from '../../components/focus-once'
import { MomentControl } from '../../components/moment-control'
import { ShortForm } from '../../components/short-form'
import { useFieldWords } from '../../components/use-fields'
import { useSending } from '../../components/use-sending'
import { useUnreadOfForm } from '../../components/use-unread'
import { newId } from '../../database/commands/new-id'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useClaims } from '../../database/queries/use-case'
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
  const put = usePutRecord()
  const addressee = addresseeOf(paper, useClaims())
  const [typed, setTo] = useState<string>()
  const to = typed ?? addressee
  const [kind, setKind] = useState<Filing['kind']>(paper ?? 'police-report')
  const [handedInAt, setHandedInAt] = useState<IsoMoment>()
  const form = useRef<HTMLFormElement>(null)
  const { unread, isAny } = useUnreadOfForm()
  const [missing, setMissing] = useState(false)
  const { busy, error, send } = useSending()

  async function submit(): Promise<void> {
    if (to.trim() === '' || handedInAt === undefined || isAny()) {
      setMissing(true)
      const first = to.trim() === '' ? 'to' : 'handedInAt'
      form.current?.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus()
      return
    }
    const id = newId('f')
    if (await send(() => put('filing', id, { to: to.trim(), kind, handedInAt }))) onAdded(id)
  }

  const { label, hint } = words('to')
  return (
    <ShortForm
      ref={form}
      title={text('quick.title')}
      submit={text('quick.submit')}
      cancel={text('quick.cancel')}
      busy={busy}
      error={error}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
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
    </ShortForm>
  )
}
