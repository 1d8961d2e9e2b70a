import { z } from 'zod'
import { AppError } from '../errors/app-error'

/** A calendar day in Asia/Shanghai, `2026-10-03`. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2026-10-03')
  .refine(isCalendarDay, 'a day that exists, like 2026-10-03')
  .brand<'IsoDate'>()
export type IsoDate = z.infer<typeof IsoDate>

/** A moment with seconds and offset, `2026-10-03T21:12:00+08:00`. */
export const IsoInstant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([+-](0\d|1[0-4]):[0-5]\d|Z)$/,
    'a moment like 2026-10-03T21:12:00+08:00',
  )
  .refine((value) => isCalendarDay(value.slice(0, 10)), 'a moment on a day that exists')
  .brand<'IsoInstant'>()
export type IsoInstant = z.infer<typeof IsoInstant>

/** Fields ending in `At`, `Until` and `when` take a moment or a day. */
export const IsoMoment = z.union([IsoInstant, IsoDate], {
  error: 'a moment like 2026-10-03T21:12:00+08:00 or a day like 2026-10-03',
})
export type IsoMoment = z.infer<typeof IsoMoment>

/** How exactly a time is known; a month or year still writes a full date, the unused part 01. */
export const Precision = z.enum(['minute', 'hour', 'day', 'month', 'year', 'unknown'])
export type Precision = z.infer<typeof Precision>

/** China has had one offset and no daylight saving since 1992. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The calendar day in Asia/Shanghai on which a moment falls. */
export function dayOf(moment: IsoMoment): IsoDate {
  if (!moment.includes('T')) return moment as IsoDate
  return new Date(Date.parse(moment) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as IsoDate
}

/** Parts of a moment on the clock of Asia/Shanghai; hour and minute only where the moment has them. */
export function partsOf(moment: IsoMoment): {
  year: number
  month: number
  day: number
  hour?: number
  minute?: number
} {
  const [year = 0, month = 0, day = 0] = dayOf(moment).split('-').map(Number)
  if (!moment.includes('T')) return { year, month, day }
  const local = new Date(Date.parse(moment) + SHANGHAI_OFFSET_MS)
  return { year, month, day, hour: local.getUTCHours(), minute: local.getUTCMinutes() }
}

/** Milliseconds for ordering; a day counts from its first moment in Asia/Shanghai. */
export function instantMs(moment: IsoMoment): number {
  return moment.includes('T') ? Date.parse(moment) : Date.parse(`${moment}T00:00:00+08:00`)
}

/** The last millisecond a moment can mean: a day lasts to its end. */
export function lastInstantMs(moment: IsoMoment): number {
  return moment.includes('T') ? instantMs(moment) : instantMs(moment) + DAY_MS - 1
}

/** A moment on the clock of Asia/Shanghai, whole seconds. */
export function instantOf(time: Date): IsoInstant {
  return `${new Date(time.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00` as IsoInstant
}

/** Move a day by whole days. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${parseDay(day)}T00:00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, 10) as IsoDate
}

/** Whole days from one day to a later one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

/**
 * Move a day by whole calendar months: the matching day, or the last day of a
 * month that has no matching day. Source: 《中华人民共和国民法典》第二百零二条 (from 2021-01-01).
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, dayOfMonth = 0] = parseDay(day).split('-').map(Number)
  const target = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(dayOfMonth, lastDay))
  return target.toISOString().slice(0, 10) as IsoDate
}

/** Full years of age on a day. */
export function ageOn(born: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

function parseDay(day: string): string {
  if (!isCalendarDay(day)) throw new AppError('date-invalid', `Not a calendar day: ${day}`, { value: day })
  return day
}

/** Counted and not parsed: opening a case asks it of every entry. */
function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0)
  return day >= 1 && day <= days
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
