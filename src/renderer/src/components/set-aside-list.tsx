import { Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Noun } from '../../../shared/journal/entry'
import { useTrash } from '../database/queries/use-trash'
import { useText } from '../text/use-text'
import classes from './components.module.css'
import { nameOfRecord } from './name-of-record'
import { Section } from './section'
import { useBringBack } from './use-bring-back'

/** What of a noun was put aside, each with a way back; nothing where there is none. */
export function SetAsideList({ noun }: { readonly noun: Noun }): ReactElement | null {
  const text = useText('components')
  const bringBack = useBringBack()
  const rows = useTrash()?.filter((row) => row.noun === noun && !row.erased) ?? []
  if (rows.length === 0) return null

  return (
    <div className={classes.setAside}>
      <Section title={text('setAside.title', { total: rows.length })}>
        {rows.map(({ key, id, record }) => (
          <Group key={key} justify="space-between" wrap="nowrap">
            <Text size="sm">{nameOfRecord(record) ?? text('setAside.nameless')}</Text>
            <Button variant="default" size="compact-sm" onClick={() => void bringBack(noun, id)}>
              {text('setAside.restore')}
            </Button>
          </Group>
        ))}
      </Section>
    </div>
  )
}
