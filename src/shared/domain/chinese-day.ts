import { type IsoDate, partsOf } from './calendar'

/** `2026年10月3日`: no leading zeros, as official papers write it. */
export function chineseDay(day: IsoDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day)
  return `${year}年${month}月${dayOfMonth}日`
}
