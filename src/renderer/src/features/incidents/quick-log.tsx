import { Alert, Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import type { IsoMoment } from '../../../../shared/domain/calendar'
import { focusOnce } from '../../components/focus-once'
import { MomentControl } from '../../components/moment-control'
import { newId } from '../../database/commands/new-id'
import { usePutRecord } from '../../database/commands/use-put-record'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

interface QuickLogProps {
  readonly onLogged: (id: string) => void
  readonly onCancel: () => void
}

/** What happened, and when: enough to begin with. The time is asked and never assumed. */
export function QuickLog({ onLogged, onCancel }: QuickLogProps): ReactElement {
  const text = useText('incidents')
  const sentence = useErrorSentence()
  const put = usePutRecord()
  const headingId = useId()
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState<IsoMoment>()
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '') {
      setMissing(true)
      return
    }
    setBusy(true)
    setError(undefined)
    const id = newId('i')
    try {
      await put('incident', id, {
        title: title.trim(),
        ...(when === undefined ? {} : { occurredAt: when }),
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
          onChange={setWhen}
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
