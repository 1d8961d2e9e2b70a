import { addDays, addMonths, dayOf, type IsoDate, type IsoMoment } from '../domain/calendar'
import type { Incident } from '../domain/incident'

/** On which days an act took place, as far as the case says. */
export interface ActDays {
  readonly start: IsoDate
  /** Last day of the act; for one that goes on, today. */
  readonly end: IsoDate
  /** Where the days come from; `discovered` and `today` stand in for a day that is not known. */
  readonly basis: 'stated' | 'discovered' | 'today'
  /** False where only the month or the year is known, so that the act fell on some day in between. */
  readonly exact: boolean
  readonly ongoing: boolean
}

/**
 * The days of an incident. An undated act cannot have happened after it was
 * discovered, so that day stands in for it, or today where there is none.
 */
export function actDays(incident: Incident, today: IsoDate): ActDays {
  const from = incident.occurredAt ?? incident.occurredUntil
  const ongoing = incident.ongoing === true
  if (from === undefined) {
    const discovered = incident.discoveredAt === undefined ? undefined : dayOf(incident.discoveredAt)
    const start = discovered ?? today
    const end = ongoing && today > start ? today : start
    return { start, end, basis: discovered === undefined ? 'today' : 'discovered', exact: false, ongoing }
  }
  const start = dayOf(from)
  const coarse = incident.precision === 'month' || incident.precision === 'year'
  const lastStated = lastDayMeant(incident.occurredUntil ?? from, incident.precision)
  const end = ongoing && today > lastStated ? today : lastStated
  return { start, end, basis: 'stated', exact: !coarse || incident.occurredUntil !== undefined, ongoing }
}

/** A month or a year written as its first day means some day until its last. */
function lastDayMeant(moment: IsoMoment, precision: Incident['precision']): IsoDate {
  const day = dayOf(moment)
  if (precision === 'month') return addDays(addMonths(`${day.slice(0, 7)}-01` as IsoDate, 1), -1)
  if (precision === 'year') return `${day.slice(0, 4)}-12-31` as IsoDate
  return day
}

/** `2026年1月1日` */
export function formatDay(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
