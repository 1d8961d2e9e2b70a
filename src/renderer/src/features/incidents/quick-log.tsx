import { Group, Radio, TextInput } from '@mantine/core'
import { type ReactElement, useRef, useState } from 'react'
import type { IsoMoment, Precision } from '../../../../shared/domain/calendar'
import { Certainty } from '../../../../shared/domain/incident'
import { focusOnce } from '../../components/focus-once'
import { formatKnown } from '../../components/format-date'
import { MomentControl } from '../../components/moment-control'
import { ShortForm } from '../../components/short-form'
import { useSending } from '../../components/use-sending'
import { useUnreadOfForm } from '../../components/use-unread'
import { newId } from '../../database/commands/new-id'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useLanguage, useText } from '../../text/use-text'

interface QuickLogProps {
  readonly onLogged: (id: string) => void
  readonly onCancel: () => void
}

/** What happened, and when: enough to begin with. The time is asked and never assumed. */
export function QuickLog({ onLogged, onCancel }: QuickLogProps): ReactElement {
  const text = useText('incidents')
  const word = useText('vocabulary')
  const put = usePutRecord()
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState<IsoMoment>()
  const [precision, setPrecision] = useState<Precision>()
  const [certainty, setCertainty] = useState<Certainty>()
  const form = useRef<HTMLFormElement>(null)
  const { unread, isAny } = useUnreadOfForm()
  const language = useLanguage()
  const [missing, setMissing] = useState(false)
  const { busy, error, send } = useSending()

  async function submit(): Promise<void> {
    if (title.trim() === '') {
      setMissing(true)
      return
    }
    if (isAny()) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const id = newId('i')
    const incident = {
      title: title.trim(),
      ...(when === undefined ? {} : { occurredAt: when, ...(precision && { precision }) }),
      ...(certainty && { certainty }),
    }
    if (await send(() => put('incident', id, incident))) onLogged(id)
  }

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
        label={text('quick.what')}
        description={text('quick.whatHint')}
        value={title}
        error={missing && title.trim() === '' ? text('quick.missing') : undefined}
        onChange={(event) => setTitle(event.target.value)}
        autoComplete="off"
        ref={focusOnce}
      />
      <MomentControl
        name="when"
        label={text('quick.when')}
        hint={text('quick.whenHint')}
        value={when}
        onChange={(moment) => {
          setWhen(moment)
          setPrecision(undefined)
        }}
        onRough={(rough) => {
          setWhen(rough.day)
          setPrecision(rough.precision)
        }}
        shown={when && precision && formatKnown(when, precision, language)}
        unread={unread}
      />
      <Radio.Group
        label={text('fields.certainty')}
        description={text('hints.certainty')}
        value={certainty ?? null}
        onChange={(chosen) => setCertainty(Certainty.options.find((option) => option === chosen))}
      >
        <Group gap={16} mt={4}>
          {Certainty.options.map((option) => (
            <Radio key={option} value={option} label={word(`certainty.${option}`)} />
          ))}
        </Group>
      </Radio.Group>
    </ShortForm>
  )
}
