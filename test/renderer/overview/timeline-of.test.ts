import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../src/renderer/src/features/overview/timeline-of'
import { aCaseOverview, aFiling, anEvidenceRecord, anIncidentRecord } from '../app/case-overview'

describe('timelineOf', () => {
  it('puts each thing on its day and in its lane, days in order', () => {
    const overview = aCaseOverview({
      incidents: [anIncidentRecord({ discoveredAt: '2026-10-06' })],
      evidence: [anEvidenceRecord({ obtainedAt: '2026-10-06T10:20:00+08:00' })],
      filings: [aFiling()],
    })

    expect(timelineOf(overview).map(({ day, items }) => [day, items.map(({ lane }) => lane)])).toEqual([
      ['2026-10-05', ['occurred']],
      ['2026-10-06', ['discovered', 'fixed']],
      ['2026-10-12', ['handedIn']],
    ])
  })

  it('leaves out what has no known time', () => {
    const overview = aCaseOverview({
      incidents: [anIncidentRecord({ occurredAt: undefined })],
      evidence: [anEvidenceRecord()],
      filings: [],
    })

    expect(timelineOf(overview)).toEqual([])
  })

  it('counts days on the calendar of Asia/Shanghai', () => {
    const overview = aCaseOverview({
      incidents: [anIncidentRecord({ occurredAt: '2026-10-05T20:00:00Z' })],
      filings: [],
    })

    expect(timelineOf(overview).map(({ day }) => day)).toEqual(['2026-10-06'])
  })
})
