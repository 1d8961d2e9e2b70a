import { describe, expect, it } from 'vitest'
import { addMonths, ageOn, dayOf, IsoDate, IsoInstant } from '../../../src/shared/domain/calendar'

const day = (value: string) => IsoDate.parse(value)

describe('days in Asia/Shanghai', () => {
  it('counts a late evening in London as the next day in China', () => {
    expect(dayOf(IsoInstant.parse('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
    expect(dayOf(IsoInstant.parse('2025-12-31T15:59:59Z'))).toBe('2025-12-31')
  })

  it('ends a period of months on the matching day, or on the last day of a shorter month', () => {
    expect(addMonths(day('2024-02-29'), 36)).toBe('2027-02-28')
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28')
    expect(addMonths(day('2026-05-15'), -6)).toBe('2025-11-15')
  })

  it('counts full years of age', () => {
    expect(ageOn(day('2012-11-24'), day('2026-11-23'))).toBe(13)
    expect(ageOn(day('2012-11-23'), day('2026-11-23'))).toBe(14)
  })
})
