import { Button, Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useEffect, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { today } from '../../components/today'
import { useCaseSession } from '../../database/case-session'
import { useSaver } from '../../database/commands/saver-context'
import { useHost } from '../../host/host-context'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'

/** The code of the case as it is now, to write down, and the check of one written down before. */
export function StateCode(): ReactElement {
  const text = useText('protection')
  const sentence = useErrorSentence()
  const host = useHost()
  const saver = useSaver()
  const { caseId } = useCaseSession()
  const [now, setNow] = useState<OperationOutput<'case.stateCode'>>()
  const [written, setWritten] = useState('')
  const [answer, setAnswer] = useState('')

  useEffect(() => {
    let ended = false
    // What is still being saved belongs to the state that is written down.
    saver
      .flush()
      .then(() => host.call('case.stateCode', { caseId }))
      .then(
        (told) => {
          if (!ended) setNow(told)
        },
        (error: unknown) => {
          if (!ended) setAnswer(sentence(error))
        },
      )
    return () => {
      ended = true
    }
  }, [host, saver, caseId, sentence])

  async function compare(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (written.trim() === '') return
    try {
      const { check, entriesThen = 0, entries } = await host.call('case.stateCode', { caseId, written })
      setAnswer(text(`code.${check ?? 'mistyped'}`, { before: entriesThen, now: entries }))
    } catch (error) {
      setAnswer(sentence(error))
    }
  }

  return (
    <>
      <Text size="sm">{text('code.explanation')}</Text>
      {now !== undefined && (
        <Text fz="lg" fw={600} ff="monospace">
          {now.code}
          <Text component="span" size="sm" c="dimmed" ml="md">
            {text('code.asOf', { day: today(), entries: now.entries })}
          </Text>
        </Text>
      )}
      <form onSubmit={(event) => void compare(event)}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={text('code.written')}
            placeholder="XXXX-XXXX-XXXX-XXXX"
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            maxLength={100}
            w={280}
          />
          <Button type="submit" variant="default">
            {text('code.compare')}
          </Button>
        </Group>
      </form>
      <Text size="sm" role="status">
        {answer}
      </Text>
    </>
  )
}
