import { Alert, Button, Group, Paper, Radio, Stack, TextInput, Title } from '@mantine/core'
import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react'
import type { IsoMoment, Precision } from '../../../../shared/domain/calendar'
import { Certainty } from '../../../../shared/domain/incident'
import { focusOnce } from '../../components/focus-once'
import { formatKnown } from '../../components/format-date'
import { MomentControl } from '../../components/moment-control'
import { useUnreadOfForm } from '../../components/use-unread'
import { newId } from '../../database/commands/new-id'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useLanguage, useText } from '../../text/use-text'

interface QuickLogProps {
  readonly onLogged: (id: string) => void
  readonly onCancel: () => void
}

/** What happened, and when: enough to begin with. The time is asked and never assumed. */
export function QuickLog({ onLogged, onCancel }: QuickLogProps): ReactElement {
  const text = useText('incidents')
  const word = useText('vocabulary')
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const headingId = useId()
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState<IsoMoment>()
  const [precision, setPrecision] = useState<Precision>()
  const [certainty, setCertainty] = useState<Certainty>()
  const form = useRef<HTMLFormElement>(null)
  const { unread, isAny } = useUnreadOfForm()
  const language = useLanguage()
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '') {
      setMissing(true)
      return
    }
    if (isAny()) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    setBusy(true)
    setError(undefined)
    const id = newId('i')
    try {
      await put('incident', id, {
        title: title.trim(),
        ...(when === undefined ? {} : { occurredAt: when, ...(precision && { precision }) }),
        ...(certainty && { certainty }),
      })
      onLogged(id)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

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
