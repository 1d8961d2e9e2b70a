import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import { withJournalIds } from '../../../src/shared/journal/journal-ids'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { sampleCase } from '../../fixtures/sample-case'

describe('ids of a case file in a journal', () => {
  it('stay as they are where they can', () => {
    const sample = sampleCase()
    expect(withJournalIds(sample)).toBe(sample)
  })

  it('leave those of the case and of the claims to them, and every reference follows', () => {
    const it = aCase({
      respondents: [{ id: 'Claims', kind: 'unknown' }],
      evidence: [anEvidence({ id: 'case' })],
      incidents: [anIncident({ id: 'case-1', respondents: ['Claims'], evidence: ['case'] })],
      claims: { defendants: ['Claims'] },
    })

    const renamed = withJournalIds(it)

    expect(renamed.respondents[0]?.id).toBe('Claims-1')
    expect(renamed.evidence[0]?.id).toBe('case-2')
    expect(renamed.incidents[0]).toMatchObject({
      id: 'case-1',
      respondents: ['Claims-1'],
      evidence: ['case-2'],
    })
    expect(renamed.claims?.defendants).toEqual(['Claims-1'])
    expect(Case.safeParse(renamed).success).toBe(true)
  })
})
