import { describe, expect, it } from 'vitest'
import { IsoMoment } from '../../../src/shared/domain/calendar'
import { chineseMoment, chinesePeriod } from '../../../src/shared/drafting/chinese-dates'
import { chineseNumeral } from '../../../src/shared/drafting/chinese-numerals'

const at = (value: string) => IsoMoment.parse(value)

describe('dates in papers', () => {
  it.each([
    ['2026-10-03T21:12:00+08:00', undefined, '2026年10月3日21时12分'],
    ['2026-10-03T13:12:00Z', undefined, '2026年10月3日21时12分'],
    ['2026-10-03T12:00:00+08:00', undefined, '2026年10月3日12时'],
    ['2026-10-03T21:12:00+08:00', 'hour', '2026年10月3日21时许'],
    ['2026-10-03', undefined, '2026年10月3日'],
    ['2026-10-01', 'month', '2026年10月'],
    ['2026-01-01', 'year', '2026年'],
  ] as const)('writes %s (%s) as %s', (value, precision, expected) => {
    expect(chineseMoment(at(value), precision)).toBe(expected)
  })

  it.each([
    ['2026-10-03T21:12:00+08:00', '2026-10-03T21:20:00+08:00', '2026年10月3日21时12分至21时20分'],
    ['2026-10-05', '2026-10-09', '2026年10月5日至9日'],
    ['2026-09-28', '2026-10-09', '2026年9月28日至10月9日'],
    ['2025-12-31', '2026-01-01', '2025年12月31日至2026年1月1日'],
    ['2026-10-05', '2026-10-05', '2026年10月5日'],
  ])('writes %s to %s as %s', (from, until, expected) => {
    expect(chinesePeriod(at(from), at(until))).toBe(expected)
  })

  it('numbers headings as papers do', () => {
    expect([1, 9, 10, 11, 19, 20, 21, 40].map(chineseNumeral)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '四十',
    ])
    expect([99, 100, 101, 110, 111, 120, 121, 210, 999, 1000].map(chineseNumeral)).toEqual([
      '九十九',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十一',
      '一百二十',
      '一百二十一',
      '二百一十',
      '九百九十九',
      '1000',
    ])
    expect(new Set(Array.from({ length: 1200 }, (_, value) => chineseNumeral(value))).size).toBe(1200)
  })
})
