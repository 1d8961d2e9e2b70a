import { describe, expect, it } from 'vitest'
import type { Case } from '../../../src/shared/domain/case'
import { Case as CaseSchema } from '../../../src/shared/domain/case'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest } from '../../helpers/draft-for-test'

/** The checks that speak up, each with its place, for the sample with some records replaced. */
async function checksOf(change: (it: Case) => unknown): Promise<readonly string[]> {
  const it = CaseSchema.parse(change(structuredClone(sampleCase())))
  const { warnings } = await draftForTest('civil-complaint', it)
  return warnings.map(({ check, place }) => `${check} ${place}`)
}

const withIncident = (it: Case, change: object) => ({
  ...it,
  incidents: it.incidents.map((incident, index) => (index === 0 ? { ...incident, ...change } : incident)),
})
const withClaims = (it: Case, civil: readonly object[]) => ({ ...it, claims: { ...it.claims, civil } })
/** The first filing with its answer, and one capture that is cited for it. */
const withProof = (it: Case, obtainedAt: string) => ({
  ...it,
  evidence: it.evidence.map((item, index) =>
    index === 0 ? { ...item, kind: 'screenshot', obtainedAt } : item,
  ),
  filings: [
    {
      kind: 'rights-request',
      id: 'f9',
      to: '某某公司',
      handedInAt: '2026-10-10',
      answer: 'refused',
      answeredAt: '2026-10-12',
      evidence: [it.evidence[0]?.id],
    },
  ],
})
/** The first incident with something leaked that no one else knows. */
const withLeak = (it: Case, change: object) =>
  withIncident(it, {
    leakedFields: [{ field: 'education', leaked: '数学98分', match: 'unknown' }],
    ...change,
  })

/** One request to the first respondent, and no incident that tells of a refusal. */
const withRequest = (it: Case, change: object) => ({
  ...it,
  incidents: it.incidents.map((incident) => ({ ...incident, conduct: ['sold'] })),
  filings: [
    { kind: 'rights-request', id: 'f9', to: 'r2', handedInAt: '2026-11-10', evidence: [], ...change },
  ],
})

describe('each rule names the check and the place', () => {
  it.each<[string, (it: Case) => unknown]>([
    [
      'claim-without-fact claims.civil[0]',
      (it) => ({
        ...withClaims(it, [{ kind: 'access' }]),
        incidents: it.incidents.map((incident) => ({ ...incident, conduct: ['sold'] })),
      }),
    ],
    [
      'claim-without-exhibit claims.civil[0]',
      (it) => ({
        ...withClaims(it, [{ kind: 'stop' }]),
        incidents: it.incidents.map((incident) => ({ ...incident, evidence: [] })),
      }),
    ],
    ['claim-without-exhibit claims.civil[0]', (it) => withClaims(it, [{ kind: 'costs', amountCny: 560 }])],
    [
      'amount-beyond-loss claims.civil[0]',
      (it) =>
        withClaims(withIncident(it, { harm: { propertyLossCny: 100.1 } }) as Case, [
          { kind: 'damages', amountCny: 100.2 },
        ]),
    ],
    [
      'answer-before-filing filings[0].answeredAt',
      (it) => ({
        ...it,
        filings: it.filings.map((filing) => ({ ...filing, answeredAt: '2026-01-01T08:00:00+08:00' })),
      }),
    ],
    [
      'evidence-before-event evidence[0].obtainedAt',
      (it) => ({
        ...it,
        evidence: it.evidence.map((item) => ({
          ...item,
          kind: 'screenshot',
          obtainedAt: '2020-01-01T08:00:00+08:00',
        })),
      }),
    ],
    ['evidence-before-filing filings[0].evidence', (it) => withProof(it, '2026-01-01T08:00:00+08:00')],
    ['evidence-before-answer filings[0].evidence', (it) => withProof(it, '2026-10-11')],
    ['leak-in-title incidents[0].title', (it) => withLeak(it, { title: '数学98分被同学议论' })],
    ['refusal-not-logged filings[0].answer', (it) => withRequest(it, { answer: 'refused' })],
    [
      'refusal-not-logged filings[0].answer',
      (it) => withRequest(it, { answer: 'none', handedInAt: '2026-10-10' }),
    ],
    [
      'gave-after-event incidents[0].gaveData.when',
      (it) => withIncident(it, { gaveData: { when: '2026-11-20T08:00:00+08:00', fields: ['name'] } }),
    ],
    [
      'vague-opponent evidence[1].proves',
      (it) => ({ ...it, evidence: it.evidence.map((item) => ({ ...item, proves: '对方掌握本人地址' })) }),
    ],
    ['exhibit-not-listed incidents[0].account', (it) => withIncident(it, { account: '见证据9-9。' })],
    ['third-party-data incidents[0].account', (it) => withIncident(it, { account: '样本里有13655550000。' })],
    ['placeholder-left incidents[0].account', (it) => withIncident(it, { account: '某年××月。' })],
  ])('%s', async (expected, change) => {
    expect(await checksOf(change)).toContain(expected)
  })
})

describe('nothing is said where nothing is wrong', () => {
  const NEW =
    /^(claim-without-fact|amount-beyond|answer-before|evidence-before|gave-after|exhibit-not|third-party|placeholder|vague-opponent)/

  it('in the sample', async () => {
    expect((await checksOf((it) => it)).filter((check) => NEW.test(check))).toEqual([])
  })

  it('for a capture of the day of the filing, or of its answer', async () => {
    const change = (it: Case) => withProof(it, '2026-10-12T08:00:00+08:00')
    expect((await checksOf(change)).filter((check) => check.endsWith('filings[0].evidence'))).toEqual([])
  })

  it('for a title with the kind of what leaked, or with a name that the paper bears', async () => {
    const { name } = sampleCase().complainant
    const leakedFields = [{ field: 'name', leaked: name, match: 'same' }]
    for (const change of [{ title: '成绩被同学议论' }, { title: `${name}被议论`, leakedFields }]) {
      const found = await checksOf((it) => withLeak(it, change))
      expect(found.filter((check) => check.startsWith('leak-in-title'))).toEqual([])
    }
  })

  it('for a request of this month that waits for its answer, or a refusal that is an incident', async () => {
    const found = [
      ...(await checksOf((it) => withRequest(it, { answer: 'none' }))),
      ...(await checksOf((it) => ({
        ...it,
        filings: [{ ...withRequest(it, { answer: 'refused' }).filings[0], to: 'r2' }],
      }))),
    ]
    expect(found.filter((check) => check.startsWith('refusal-not-logged'))).toEqual([])
  })

  it('for an invoice that shows costs', async () => {
    const evidence = { id: 'e9', file: 'evidence/fee.pdf', title: '律师费发票', kind: 'receipt' }
    const change = (it: Case) => ({
      ...withClaims(it, [{ kind: 'costs', amountCny: 560 }]),
      evidence: [...it.evidence, evidence],
    })
    expect((await checksOf(change)).filter((check) => check.startsWith('evidence-unused'))).toEqual([])
  })

  it('for a number that belongs to a party, and for an exhibit that is listed', async () => {
    const { phone } = sampleCase().complainant
    const change = (it: Case) => withIncident(it, { account: `打到${phone}，见证据2-1。` })
    expect((await checksOf(change)).filter((check) => NEW.test(check))).toEqual([])
  })

  it('for damages that are the sum of the losses, or are reckoned otherwise', async () => {
    for (const claim of [
      { kind: 'damages', amountCny: 100.1 },
      { kind: 'damages', amountCny: 3000, basis: '酌定' },
    ]) {
      const change = (it: Case) =>
        withClaims(withIncident(it, { harm: { propertyLossCny: 100.1 } }) as Case, [claim])
      expect((await checksOf(change)).filter((check) => NEW.test(check))).toEqual([])
    }
  })
})
