import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactElement } from 'react'
import type { Noun } from '../../../shared/journal/entry'
import { useTrashRecord } from '../database/commands/use-trash-record'
import { useTrash } from '../database/queries/use-trash'
import { useErrorSentence } from '../text/use-error-sentence'
import { useText } from '../text/use-text'
import classes from './components.module.css'
import { Section } from './section'

/** What of a noun was put aside, each with a way back; nothing where there is none. */
export function SetAsideList({ noun }: { readonly noun: Noun }): ReactElement | null {
  const text = useText('components')
  const sentence = useErrorSentence()
  const { restore } = useTrashRecord()
  const rows = useTrash()?.filter((row) => row.noun === noun) ?? []
  if (rows.length === 0) return null

  async function bringBack(id: string): Promise<void> {
    try {
      await restore(noun, id)
    } catch (error) {
      notifications.show({ message: sentence(error), color: 'seal' })
    }
  }

  return (
    <div className={classes.setAside}>
      <Section title={text('setAside.title', { total: rows.length })}>
        {rows.map(({ key, id, record }) => (
          <Group key={key} justify="space-between" wrap="nowrap">
            <Text size="sm">{nameOf(record) ?? text('setAside.nameless')}</Text>
            <Button variant="default" size="compact-sm" onClick={() => void bringBack(id)}>
              {text('setAside.restore')}
            </Button>
          </Group>
        ))}
      </Section>
    </div>
  )
}

function nameOf(record: object): string | undefined {
  const { title, name, to } = record as { title?: string; name?: string; to?: string }
  return title ?? name ?? to
}
