import { describe, expect, it } from 'vitest'
import { momentFor, precisionOf } from '../../../src/renderer/src/features/incidents/moment-for'
import { IsoMoment } from '../../../src/shared/domain/calendar'

const moment = IsoMoment.parse('2026-10-03T21:12:00+08:00')
const day = IsoMoment.parse('2026-10-03')

describe('a moment and how well it is known', () => {
  it('writes 01 for what is not known of a day', () => {
    expect(momentFor(moment, 'minute')).toBe(moment)
    expect(momentFor(moment, 'day')).toBe('2026-10-03')
    expect(momentFor(moment, 'month')).toBe('2026-10-01')
    expect(momentFor(moment, 'year')).toBe('2026-01-01')
  })

  it('keeps what the person said as long as the moment can have it', () => {
    expect(precisionOf(moment, 'hour')).toBe('hour')
    expect(precisionOf(day, 'month')).toBe('month')
    expect(precisionOf(day, 'unknown')).toBe('unknown')
  })

  it('follows the moment otherwise', () => {
    expect(precisionOf(moment, 'month')).toBe('minute')
    expect(precisionOf(day, 'minute')).toBe('day')
    expect(precisionOf(day, undefined)).toBe('day')
    expect(precisionOf(undefined, 'day')).toBeUndefined()
  })
})
