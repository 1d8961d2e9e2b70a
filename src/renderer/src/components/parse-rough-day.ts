import { IsoDate } from '../../../shared/domain/calendar'
import type { RoughDay } from './day-control'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthsAgo: Readonly<Record<string, number>> = {
  本月: 0,
  这个月: 0,
  上个月: 1,
  上月: 1,
  'this month': 0,
  'last month': 1,
}
const yearsAgo: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2, 'last year': 1 }

/**
 * The month or the year that somebody means: 2026年10月, 2026-10, 10月 (the
 * last one that is not after this month), Oct 2026, 上个月, 2026年, 2026, 去年.
 *
 * @returns its first day; undefined where it is neither.
 */
export function parseRoughDay(text: string, today: IsoDate): RoughDay | undefined {
  const input = text.normalize('NFKC').trim().toLowerCase()
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number)

  const backMonths = monthsAgo[input]
  if (backMonths !== undefined) {
    const months = thisYear * 12 + thisMonth - 1 - backMonths
    return monthOf(Math.floor(months / 12), (months % 12) + 1)
  }
  const backYears = yearsAgo[input]
  if (backYears !== undefined) return yearOf(thisYear - backYears)

  const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?$/.exec(input)
  if (month !== null) return monthOf(Number(month[1]), Number(month[2]))
  const english = /^([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/.exec(input)
  if (english !== null) return monthOf(Number(english[2]), MONTHS.indexOf(english[1] ?? '') + 1)
  const bare = /^(\d{1,2})\s*月(?:份)?$/.exec(input)
  if (bare !== null) {
    const number = Number(bare[1])
    return monthOf(number > thisMonth ? thisYear - 1 : thisYear, number)
  }
  const year = /^((?:19|20)\d{2})\s*年?$/.exec(input)
  return year === null ? undefined : yearOf(Number(year[1]))
}

function monthOf(year: number, month: number): RoughDay | undefined {
  const day = IsoDate.safeParse(`${year}-${String(month).padStart(2, '0')}-01`).data
  return day && { day, precision: 'month' }
}

function yearOf(year: number): RoughDay | undefined {
  const day = IsoDate.safeParse(`${year}-01-01`).data
  return day && { day, precision: 'year' }
}
