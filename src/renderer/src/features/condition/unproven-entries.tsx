import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { JournalEntry } from '../../../../shared/journal/entry'
import { formatMoment } from '../../components/format-date'
import { Section } from '../../components/section'
import { useLanguage, useText } from '../../text/use-text'
import classes from './condition.module.css'

/** What can be read behind a damaged place: for looking at and copying from, never used by itself. */
export function UnprovenEntries({
  entries,
}: {
  readonly entries: readonly JournalEntry[]
}): ReactElement | null {
  const text = useText('condition')
  const language = useLanguage()
  // What was only done with evidence nobody writes again.
  const written = entries.filter(({ action }) => !action.startsWith('custody.'))
  if (written.length === 0) return null
  return (
    <Section title={text('unproven.title', { count: written.length })}>
      <Text size="sm">{text('unproven.hint')}</Text>
      <ul className={classes.faults}>
        {written.map(({ device, seq, at, subject, body }) => (
          <li key={`${device} ${seq} ${at}`}>
            <Text component="span" size="sm" c="dimmed">
              {formatMoment(at, language)} · {text(`nouns.${subject.noun}`)}
            </Text>
            {textsIn(body).map((it) => (
              <span key={it} className={classes.wording}>
                {it}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a person wrote, of whatever field; ids, days and numbers say little without it. */
function textsIn(body: JournalEntry['body']): readonly string[] {
  return [...new Set(Object.values(body).filter((it): it is string => typeof it === 'string' && it !== ''))]
}
