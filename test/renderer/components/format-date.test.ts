import { describe, expect, it } from 'vitest'
import { formatKnown, formatMoment } from '../../../src/renderer/src/components/format-date'
import { IsoMoment } from '../../../src/shared/domain/calendar'

const moment = IsoMoment.parse('2026-10-03T21:12:00+08:00')
const day = IsoMoment.parse('2026-10-03')

describe('dates on the screen', () => {
  it('stand in full, in the order of the language', () => {
    expect(formatMoment(moment, 'zh-CN')).toBe('2026年10月3日 21:12')
    expect(formatMoment(moment, 'en')).toBe('3 Oct 2026, 21:12')
    expect(formatMoment(day, 'zh-CN')).toBe('2026年10月3日')
  })

  it('are on the clock of Asia/Shanghai, whatever the offset they were written with', () => {
    expect(formatMoment(IsoMoment.parse('2026-10-03T16:30:00Z'), 'zh-CN')).toBe('2026年10月4日 00:30')
  })

  it('say no more than is known', () => {
    expect(formatKnown(day, 'month', 'zh-CN')).toBe('2026年10月')
    expect(formatKnown(day, 'year', 'en')).toBe('2026')
    expect(formatKnown(moment, 'hour', 'zh-CN')).toBe('约2026年10月3日 21:12')
    expect(formatKnown(day, 'day', 'en')).toBe('3 Oct 2026')
  })
})
