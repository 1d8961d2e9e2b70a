import { describe, expect, it } from 'vitest'
import { Incident } from '../../../src/shared/domain/incident'
import { actDays } from '../../../src/shared/law/act-days'
import { today } from './law-fixtures'

const days = (facts: Record<string, unknown>) =>
  actDays(Incident.parse({ id: 'i1', title: '事件', ...facts }), today)

describe('actDays', () => {
  it('takes the day in Shanghai of a moment written elsewhere', () => {
    expect(days({ occurredAt: '2025-12-31T16:00:00Z' })).toMatchObject({
      start: '2026-01-01',
      end: '2026-01-01',
    })
    expect(days({ occurredAt: '2025-12-31T15:59:59Z' })).toMatchObject({
      start: '2025-12-31',
      end: '2025-12-31',
    })
  })

  it('lets a month or a year last to its end', () => {
    expect(days({ occurredAt: '2024-02-01', precision: 'month' })).toMatchObject({
      end: '2024-02-29',
      exact: false,
    })
    expect(days({ occurredAt: '2025-01-01', precision: 'year' })).toMatchObject({
      end: '2025-12-31',
      exact: false,
    })
  })

  it('lets an act that goes on last until today', () => {
    expect(days({ occurredAt: '2025-06-01', ongoing: true })).toMatchObject({ end: today, ongoing: true })
  })

  it('puts the day of discovery, or today, in the place of a day that is not known', () => {
    expect(days({ discoveredAt: '2025-08-01' })).toMatchObject({ start: '2025-08-01', basis: 'discovered' })
    expect(days({})).toMatchObject({ start: today, end: today, basis: 'today' })
  })
})
