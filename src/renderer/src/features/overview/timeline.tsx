import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { type Precision, partsOf } from '../../../../shared/domain/calendar'
import { useCaseNavigation } from '../../app/case-navigation'
import type { CaseOverview } from '../../app/next-step'
import { formatKnown } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'
import classes from './overview.module.css'
import { lanes, type TimelineDay, type TimelineItem, timelineOf } from './timeline-of'

/** A column a day, a lane a kind of thing. Days in between are not drawn: leaks take months. */
export function Timeline({ overview }: { readonly overview: CaseOverview }): ReactElement {
  const text = useText('overview')
  const days = timelineOf(overview)
  if (days.length === 0) return <Text c="dimmed">{text('timeline.empty')}</Text>
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={classes.timeline} aria-label={text('timeline.scroll')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>{text('timeline.lane')}</span>
            </th>
            {days.map(({ day, items }) => (
              <th scope="col" key={day}>
                <DayName day={day} precisions={items.map(({ precision }) => precision)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane}>
              <th scope="row">{text(`lanes.${lane}`)}</th>
              {days.map(({ day, items }) => (
                <td key={day}>
                  {items
                    .filter((item) => item.lane === lane)
                    .map((item) => (
                      <Item key={item.key} item={item} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface DayNameProps {
  readonly day: TimelineDay['day']
  readonly precisions: readonly (Precision | undefined)[]
}

/** A day of which only the month is known is named by its month. */
function DayName({ day, precisions }: DayNameProps): ReactElement {
  const language = useLanguage()
  const [first] = precisions
  const shared = precisions.every((precision) => precision === first) ? first : undefined
  const coarse = shared === 'month' || shared === 'year' ? shared : 'day'
  return <>{formatKnown(day, coarse, language)}</>
}

function Item({ item }: { readonly item: TimelineItem }): ReactElement {
  const { go } = useCaseNavigation()
  const { hour, minute } = partsOf(item.at)
  return (
    <button
      type="button"
      className={classes.item}
      data-lane={item.lane}
      onClick={() => go(item.view, item.search)}
    >
      {hour !== undefined && minute !== undefined && (
        <span className={classes.clock}>
          {String(hour).padStart(2, '0')}:{String(minute).padStart(2, '0')}
        </span>
      )}
      <span className={classes.itemTitle}>{item.title}</span>
    </button>
  )
}
