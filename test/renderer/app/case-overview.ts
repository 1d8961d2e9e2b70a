import type { z } from 'zod'
import type { CaseOverview } from '../../../src/renderer/src/app/next-step'
import { Filing } from '../../../src/shared/domain/filing'
import { Incident } from '../../../src/shared/domain/incident'
import { CaseRecord, EvidenceRecord, PartyRecord } from '../../../src/shared/journal/records'

type Input<Schema extends z.ZodType> = Partial<z.input<Schema>>

export function anIncidentRecord(overrides: Input<typeof Incident> = {}): Incident {
  return Incident.parse({
    id: 'i1',
    title: '收到诈骗短信',
    occurredAt: '2026-10-05T09:31:00+08:00',
    conduct: ['harassed'],
    evidence: ['e1'],
    ...overrides,
  })
}

export function anEvidenceRecord(overrides: Input<typeof EvidenceRecord> = {}): EvidenceRecord {
  return EvidenceRecord.parse({
    id: 'e1',
    title: '短信截图',
    kind: 'screenshot',
    file: {
      originalName: 'sms.png',
      byteLength: 1024,
      sha256: 'ab'.repeat(32),
      mediaType: 'image/png',
      storedAt: '2026-10-06T09:00:00+08:00',
    },
    ...overrides,
  })
}

export function aFiling(overrides: Input<typeof Filing> = {}): Filing {
  return Filing.parse({
    id: 'f1',
    to: '某派出所',
    kind: 'police-report',
    handedInAt: '2026-10-12',
    answer: 'accepted',
    ...overrides,
  })
}

/** A case in which nothing waits; name only what the test is about. */
export function aCaseOverview(overrides: Partial<CaseOverview> = {}): CaseOverview {
  return {
    case: CaseRecord.parse({
      id: 'case',
      title: '短信骚扰',
      createdAt: '2026-10-05T09:31:00+08:00',
      citations: ['crim-253-1'],
    }),
    parties: [
      PartyRecord.parse({
        id: 'p1',
        kind: 'person',
        standing: 'complainant',
        name: '张某某',
        idNumber: '110101199003078021',
      }),
      PartyRecord.parse({ id: 'p2', kind: 'unknown', standing: 'respondent', name: '数据小王' }),
    ],
    incidents: [anIncidentRecord()],
    evidence: [anEvidenceRecord()],
    filings: [aFiling()],
    unsaidCertainty: new Set(),
    exported: false,
    ...overrides,
  }
}
