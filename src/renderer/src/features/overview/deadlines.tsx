import { Group, Text } from '@mantine/core'
import { IconCalendarDue } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { addDays, type IsoDate } from '../../../../shared/domain/calendar'
import type { Deadline } from '../../../../shared/law/law-answer'
import { formatDay } from '../../components/format-date'
import { today } from '../../components/today'
import { useDeadlineTitle } from '../../components/use-deadline-title'
import { useLanguage, useText } from '../../text/use-text'
import classes from './overview.module.css'

/** From here on a last day is shown as near. */
const NEAR_DAYS = 30

/** Last days that follow from the case, the nearest first. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }): ReactElement {
  const text = useText('overview')
  const titleOf = useDeadlineTitle()
  if (deadlines.length === 0) return <Text c="dimmed">{text('deadlines.none')}</Text>
  return (
    <>
      <ul className={classes.lines}>
        {deadlines.map(({ id, title, lastDay }) => (
          <li key={id} className={classes.line}>
            <Text component="span">{titleOf({ id, title })}</Text>
            <LastDay day={lastDay} />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {text('deadlines.notAdvice')}
      </Text>
    </>
  )
}

function LastDay({ day }: { readonly day: IsoDate | null }): ReactElement {
  const text = useText('overview')
  const language = useLanguage()
  if (day === null) {
    return (
      <Text component="span" size="sm" c="dimmed">
        {text('deadlines.open')}
      </Text>
    )
  }
  const near = day <= addDays(today(), NEAR_DAYS)
  return (
    <Group component="span" gap={4} wrap="nowrap" c={near ? 'var(--seal)' : 'var(--ink)'}>
      {near && <IconCalendarDue size={16} stroke={1.75} aria-hidden />}
      <span>{text('deadlines.lastDay', { day: formatDay(day, language) })}</span>
    </Group>
  )
}
