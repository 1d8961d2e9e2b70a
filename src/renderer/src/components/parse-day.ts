import { IsoDate } from '../../../shared/domain/calendar'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day that somebody means, in the ways people write it: 2026年10月3日,
 * 2026-10-3, 2026/10/3, 20261003, 10月3日 (the last one that is not after
 * today), 3 Oct 2026, 今天, 昨天, 前天.
 *
 * @returns undefined where it is no day, or not a whole one.
 */
export function parseDay(text: string, today: IsoDate): IsoDate | undefined {
  const input = text.normalize('NFKC').trim().toLowerCase()
  const daysAgo = { 今天: 0, 昨天: 1, 前天: 2, today: 0, yesterday: 1 }[input]
  if (daysAgo !== undefined) {
    return dayFrom(...numbers(today, daysAgo))
  }
  const full =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(input) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(input)
  if (full !== null) return dayFrom(Number(full[1]), Number(full[2]), Number(full[3]))

  const english = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/.exec(input)
  if (english !== null) {
    return dayFrom(Number(english[3]), MONTHS.indexOf(english[2] ?? '') + 1, Number(english[1]))
  }
  const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(input)
  if (short !== null) {
    const year = Number(today.slice(0, 4))
    const day = dayFrom(year, Number(short[1]), Number(short[2]))
    return day !== undefined && day > today ? dayFrom(year - 1, Number(short[1]), Number(short[2])) : day
  }
  return undefined
}

function numbers(today: IsoDate, daysAgo: number): [number, number, number] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1, day - daysAgo))
  return [moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate()]
}

function dayFrom(year: number, month: number, day: number): IsoDate | undefined {
  const two = (value: number) => String(value).padStart(2, '0')
  return IsoDate.safeParse(`${year}-${two(month)}-${two(day)}`).data
}
