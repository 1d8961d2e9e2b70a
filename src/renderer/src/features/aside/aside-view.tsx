import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { hasRested, restsUntil } from '../../../../shared/journal/rest'
import { EmptyState } from '../../components/empty-state'
import { formatDay } from '../../components/format-date'
import { nameOfRecord } from '../../components/name-of-record'
import { useBringBack } from '../../components/use-bring-back'
import type { TrashedRow } from '../../database/organiser-database'
import { useTrash } from '../../database/queries/use-trash'
import { useLanguage, useText } from '../../text/use-text'
import classes from './aside.module.css'
import { EraseFile } from './erase-file'

/** Everything that was put aside, of whatever kind, the last first, with a way back. */
export function AsideView(): ReactElement | null {
  const text = useText('aside')
  const rows = useTrash()?.toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))
  if (rows === undefined) return null
  if (rows.length === 0) return <EmptyState title={text('empty.title')} explanation={text('empty.body')} />
  return (
    <Stack gap="md" maw={760}>
      <Text>{text('explanation')}</Text>
      <Text c="dimmed">{text('afterwards')}</Text>
      <ul className={classes.list}>
        {rows.map((row) => (
          <AsideRow key={row.key} row={row} />
        ))}
      </ul>
    </Stack>
  )
}

function AsideRow({ row }: { readonly row: TrashedRow }): ReactElement {
  const text = useText('aside')
  const language = useLanguage()
  const bringBack = useBringBack()
  const { noun, id, record, since, erased } = row
  const name = nameOfRecord(record) ?? text('nameless')
  const until = restsUntil(since)
  return (
    <li className={classes.row}>
      <Stack gap={2} flex={1} miw={0}>
        <Text component="span" className={classes.name}>
          <span className={classes.kind}>{text(`nouns.${noun}`)}</span>
          {name}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {erased
            ? text('erased', { since: formatDay(since, language) })
            : text('days', { since: formatDay(since, language), until: formatDay(until, language) })}
        </Text>
      </Stack>
      {!erased && (
        <Group gap={8}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text('bringBackNamed', { name })}
            onClick={() => void bringBack(noun, id)}
          >
            {text('bringBack')}
          </Button>
          {noun === 'evidence' && hasRested(since, new Date()) && <EraseFile evidenceId={id} name={name} />}
        </Group>
      )}
    </li>
  )
}
