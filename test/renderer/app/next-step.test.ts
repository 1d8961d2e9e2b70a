import { describe, expect, it } from 'vitest'
import { type CaseOverview, stepsOf } from '../../../src/renderer/src/app/next-step'
import { PartyRecord } from '../../../src/shared/journal/records'
import { aCaseOverview, aFiling, anEvidenceRecord, anIncidentRecord } from './case-overview'

const keysOf = (overview: CaseOverview) => stepsOf(overview).map(({ key }) => key)

describe('the next step', () => {
  it('is to read the papers again when nothing waits', () => {
    expect(keysOf(aCaseOverview())).toEqual(['review'])
  })

  it('begins with what happened, before anything else', () => {
    const empty = aCaseOverview({ incidents: [], evidence: [], parties: [], filings: [] })

    expect(keysOf(empty)).toEqual([
      'firstIncident',
      'firstEvidence',
      'ownerName',
      'firstRespondent',
      'review',
    ])
  })

  it('asks when, what was done and what shows it, each in its field', () => {
    const bare = anIncidentRecord({ occurredAt: undefined, conduct: [], evidence: [] })
    const steps = stepsOf(aCaseOverview({ incidents: [bare] }))

    expect(steps.slice(0, 3).map(({ search }) => search)).toEqual([
      { incident: 'i1', field: 'occurredAt' },
      { incident: 'i1', field: 'conduct' },
      { incident: 'i1', field: 'evidence' },
    ])
  })

  it('does not ask to link evidence while there is none', () => {
    const overview = aCaseOverview({ incidents: [anIncidentRecord({ evidence: [] })], evidence: [] })

    expect(keysOf(overview)).toEqual(['firstEvidence', 'review'])
  })

  it('takes evidence of a hand-in as linked', () => {
    const overview = aCaseOverview({
      evidence: [anEvidenceRecord(), anEvidenceRecord({ id: 'e2' })],
      filings: [aFiling({ evidence: ['e2'] })],
    })

    expect(keysOf(overview)).toEqual(['review'])
  })

  it('asks for the name first, and for the number only of a person who has one', () => {
    const [, respondent] = aCaseOverview().parties
    const owner = PartyRecord.parse({ id: 'p1', kind: 'person', standing: 'complainant', name: '张某某' })
    const parties = respondent === undefined ? [owner] : [owner, respondent]

    expect(keysOf(aCaseOverview({ parties }))).toEqual(['ownerIdentity', 'review'])
  })

  it('waits for an answer to each hand-in', () => {
    const overview = aCaseOverview({ filings: [aFiling({ answer: 'none' })] })

    expect(stepsOf(overview)[0]).toMatchObject({
      key: 'filingAnswer',
      values: { to: '某派出所' },
      search: { filing: 'f1', field: 'answer' },
    })
  })

  it('asks for articles only until something was picked, written to a file or handed in', () => {
    const { citations: _, ...unpicked } = aCaseOverview().case
    const before = { case: unpicked, filings: [] }
    expect(keysOf(aCaseOverview(before))).toEqual(['pickLaw', 'printPaper', 'review'])
    expect(keysOf(aCaseOverview({ ...before, exported: true }))).toEqual(['printPaper', 'review'])
    expect(keysOf(aCaseOverview({ case: unpicked }))).toEqual(['review'])
  })

  it('asks how an incident is known while nobody has said it', () => {
    const overview = aCaseOverview({ unsaidCertainty: new Set(['i1']) })

    expect(stepsOf(overview)[0]).toMatchObject({
      key: 'incidentCertainty',
      search: { incident: 'i1', field: 'certainty' },
    })
  })
})
