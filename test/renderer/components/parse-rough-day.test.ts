import { describe, expect, it } from 'vitest'
import { parseRoughDay } from '../../../src/renderer/src/components/parse-rough-day'
import { IsoDate } from '../../../src/shared/domain/calendar'

const january = IsoDate.parse('2026-01-20')

describe('a rough day', () => {
  it.each(['2026年10月', '2026-10', '2026/10', '2026年10月份', 'Oct 2026', 'october 2026'])(
    '%s is a month, on its first day',
    (text) => expect(parseRoughDay(text, january)).toEqual({ day: '2026-10-01', precision: 'month' }),
  )

  it.each(['2025年', '2025', '去年'])('%s is a year', (text) =>
    expect(parseRoughDay(text, january)).toEqual({ day: '2025-01-01', precision: 'year' }),
  )

  it.each([
    ['上个月', '2025-12-01'],
    ['本月', '2026-01-01'],
    ['10月', '2025-10-01'],
    ['1月', '2026-01-01'],
  ])('%s is the last such month', (text, day) =>
    expect(parseRoughDay(text, january)).toEqual({ day, precision: 'month' }),
  )

  it.each(['', '很久以前', '2026年13月', '1026', '0年', '2026年10月3日'])('“%s” is none', (text) =>
    expect(parseRoughDay(text, january)).toBeUndefined(),
  )
})
