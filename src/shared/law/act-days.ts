import { addDays, addMonths, dayOf, type IsoDate, type IsoMoment } from '../domain/calendar'
import { chineseDay } from '../domain/chinese-day'
import type { Incident } from '../domain/incident'

/** On which days an act took place, as far as the case says. */
export interface ActDays {
  readonly start: IsoDate
  /** Last day the act can have had, no later than today; for one that goes on, today. */
  readonly end: IsoDate
  /** First day on which the act can have ended: periods count from it, so that none is said to end too late. */
  readonly earliestEnd: IsoDate
  /** Where the days come from; `discovered` and `today` stand in for a day that is not known. */
  readonly basis: 'stated' | 'discovered' | 'today'
  /** False where only the month or the year is known, or not even that for certain. */
  readonly exact: boolean
  readonly ongoing: boolean
}

/**
 * The days of an incident. An undated act cannot have happened after it was
 * discovered, so that day stands in for it, or today where there is none.
 */
export function actDays(incident: Incident, today: IsoDate): ActDays {
  const { occurredAt, occurredUntil, discoveredAt, precision } = incident
  const from = occurredAt ?? occurredUntil
  const until = occurredUntil ?? occurredAt
  const ongoing = incident.ongoing === true
  if (from === undefined || until === undefined) {
    const discovered = discoveredAt === undefined ? undefined : dayOf(discoveredAt)
    const start = discovered ?? today
    const end = ongoing ? latest(start, today) : start
    const basis = discovered === undefined ? 'today' : 'discovered'
    return { start, end, earliestEnd: end, basis, exact: false, ongoing }
  }
  const start = firstDayMeant(from, precision)
  const end = latest(start, ongoing ? today : earliest(lastDayMeant(until, precision), today))
  const earliestEnd = ongoing ? end : latest(start, earliest(firstDayMeant(until, precision), today))
  const exact = precision !== 'year' && precision !== 'month' && precision !== 'unknown'
  return { start, end, earliestEnd, basis: 'stated', exact, ongoing }
}

/** The days of an act of one known day. */
export function actOn(day: IsoDate): ActDays {
  return { start: day, end: day, earliestEnd: day, basis: 'stated', exact: true, ongoing: false }
}

/** `2026年1月1日至2026年6月30日之间`, or the day where there is only one. */
export function actSpan({ start, end }: ActDays): string {
  return start === end ? chineseDay(end) : `${chineseDay(start)}至${chineseDay(end)}之间`
}

/** A month or a year written as its first day means some day from its first … */
function firstDayMeant(moment: IsoMoment, precision: Incident['precision']): IsoDate {
  const day = dayOf(moment)
  if (precision === 'month') return `${day.slice(0, 7)}-01` as IsoDate
  return precision === 'year' ? (`${day.slice(0, 4)}-01-01` as IsoDate) : day
}

/** … until its last. */
function lastDayMeant(moment: IsoMoment, precision: Incident['precision']): IsoDate {
  const first = firstDayMeant(moment, precision)
  if (precision === 'month') return addDays(addMonths(first, 1), -1)
  return precision === 'year' ? addDays(addMonths(first, 12), -1) : first
}

function earliest(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? left : right
}

function latest(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right
}
