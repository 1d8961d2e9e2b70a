import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactElement, useState } from 'react'
import type { Noun } from '../../../shared/journal/entry'
import { useTrashRecord } from '../database/commands/use-trash-record'
import { useErrorSentence } from '../text/use-error-sentence'
import { useText } from '../text/use-text'

interface PutAsideProps {
  readonly noun: Noun
  readonly id: string
  readonly onDone: () => void
}

/** Put a record aside, after asking once. It can be brought back, so the question is a quiet one. */
export function PutAside({ noun, id, onDone }: PutAsideProps): ReactElement {
  const text = useText('components')
  const sentence = useErrorSentence()
  const { trash } = useTrashRecord()
  const [asked, setAsked] = useState(false)

  async function putAside(): Promise<void> {
    try {
      await trash(noun, id)
      onDone()
    } catch (error) {
      notifications.show({ message: sentence(error), color: 'seal' })
    }
  }

  if (!asked) {
    return (
      <Button variant="subtle" color="seal" onClick={() => setAsked(true)}>
        {text('putAside.start')}
      </Button>
    )
  }
  return (
    <Stack gap={8}>
      <Text size="sm">{text('putAside.question')}</Text>
      <Group gap={8}>
        <Button color="seal" variant="light" onClick={() => void putAside()}>
          {text('putAside.confirm')}
        </Button>
        <Button variant="default" onClick={() => setAsked(false)} autoFocus>
          {text('putAside.keep')}
        </Button>
      </Group>
    </Stack>
  )
}
