import { type IsoMoment, type Precision, partsOf } from '../domain/calendar'

/** A moment as exactly as it is known, on the clock of Beijing: `2026年10月3日21时12分`, `2026年10月`. */
export function chineseMoment(moment: IsoMoment, precision?: Precision): string {
  const { year, month, day, hour, minute } = partsOf(moment)
  if (precision === 'year') return `${year}年`
  if (precision === 'month') return `${year}年${month}月`
  const date = `${year}年${month}月${day}日`
  if (hour === undefined || precision === 'day' || precision === 'unknown') return date
  if (precision === 'hour') return `${date}${hour}时许`
  return minute === 0 ? `${date}${hour}时` : `${date}${hour}时${minute}分`
}

/** From–until, without repeating what both have in common. */
export function chinesePeriod(from: IsoMoment, until: IsoMoment | undefined, precision?: Precision): string {
  const start = chineseMoment(from, precision)
  if (until === undefined) return start
  const end = chineseMoment(until, precision)
  if (end === start) return start
  const shared = commonUnits(start, end)
  return `${start}至${end.slice(shared)}`
}

/** Length of the leading whole units (年, 月, 日) that two dates share. */
function commonUnits(a: string, b: string): number {
  let shared = 0
  for (const unit of ['年', '月', '日']) {
    const end = a.indexOf(unit) + 1
    if (end === 0 || a.slice(0, end) !== b.slice(0, end)) break
    shared = end
  }
  return shared === b.length ? 0 : shared
}
