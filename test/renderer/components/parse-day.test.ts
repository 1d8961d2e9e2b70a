import { describe, expect, it } from 'vitest'
import { formatDay } from '../../../src/renderer/src/components/format-date'
import { parseDay } from '../../../src/renderer/src/components/parse-day'
import { IsoDate } from '../../../src/shared/domain/calendar'

const today = IsoDate.parse('2026-11-24')

describe('parseDay', () => {
  it.each([
    '2026年10月3日',
    '2026 年 10 月 3 日',
    '2026-10-03',
    '2026-10-3',
    '2026/10/3',
    '2026.10.3',
    '20261003',
    '２０２６年１０月３日',
    '10月3日',
    '10-3',
    '3 Oct 2026',
    '3 October 2026',
  ])('reads %s', (text) => {
    expect(parseDay(text, today)).toBe('2026-10-03')
  })

  it('takes a day without a year as the last one that is not in the future', () => {
    expect(parseDay('12月1日', today)).toBe('2025-12-01')
    expect(parseDay('11月24日', today)).toBe('2026-11-24')
  })

  it('knows the words for the days just gone', () => {
    expect(parseDay('今天', today)).toBe('2026-11-24')
    expect(parseDay('昨天', today)).toBe('2026-11-23')
    expect(parseDay('前天', IsoDate.parse('2026-03-01'))).toBe('2026-02-27')
  })

  it.each(['', '2026', '2026年10月', '2026-02-30', '13月1日', '上个月', '32 Oct 2026', '3 Foo 2026'])(
    'does not guess at “%s”',
    (text) => {
      expect(parseDay(text, today)).toBeUndefined()
    },
  )

  it.each(['zh-CN', 'en'] as const)('reads back what the app writes in %s', (language) => {
    for (const day of ['2026-01-09', '2025-12-31', '2024-02-29']) {
      expect(parseDay(formatDay(IsoDate.parse(day), language), today)).toBe(day)
    }
  })
})
