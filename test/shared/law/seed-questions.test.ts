import { describe, expect, it } from 'vitest'
import { citationsOf } from '../../../src/shared/law/cited-articles'
import { evaluateLaw } from '../../../src/shared/law/evaluate-law'
import { aCase, element, idsOf, law, reasons, today } from './law-fixtures'

type Facts = Record<string, unknown>

const person = (facts: Facts) => ({ respondents: [{ id: 'r1', kind: 'person', ...facts }] })
const by = { respondents: ['r1'] }

/** Each question as a small case, by its id. */
const cases: Record<string, { incidents: Facts[]; rest?: Facts }> = {
  'selling-and-privacy': {
    incidents: [
      { conduct: ['sold'], channel: 'messaging_group', dataTypes: ['name', 'phone'] },
      {
        conduct: ['published'],
        channel: 'social_post',
        dataTypes: ['photo'],
        account: '有人散布我的隐私照片。',
      },
    ],
  },
  'first-steps': {
    incidents: [{ conduct: ['used_for_fraud'], channel: 'phone_call', dataTypes: ['transaction'] }],
  },
  'bank-clerk': {
    incidents: [
      {
        ...by,
        conduct: ['sold', 'insider_abuse'],
        onDuty: true,
        dataTypes: ['credit'],
        recordCounts: [{ dataTypes: ['credit'], count: 25, basis: '查获的文件' }],
      },
    ],
    rest: person({ name: '王某', role: 'insider', employer: '某银行支行' }),
  },
  courier: {
    incidents: [
      { ...by, conduct: ['sold', 'insider_abuse'], dataTypes: ['name', 'phone', 'address', 'transaction'] },
    ],
    rest: person({ name: '赵某', role: 'insider', occupation: '快递员' }),
  },
  'police-officer': {
    incidents: [
      {
        ...by,
        conduct: ['provided'],
        dataTypes: ['id_number', 'address'],
        account: '民警把我的户籍信息告诉他人。',
      },
    ],
    rest: person({ name: '钱某', role: 'official', occupation: '民警' }),
  },
  sentencing: {
    incidents: [
      {
        conduct: ['sold'],
        dataTypes: ['transaction', 'location_track'],
        recordCounts: [
          { dataTypes: ['transaction'], count: 300, basis: '查获的文件' },
          { dataTypes: ['location_track'], count: 30, basis: '查获的文件' },
        ],
      },
    ],
  },
  'published-online': {
    incidents: [
      { ...by, conduct: ['published'], channel: 'website', dataTypes: ['address', 'health'], ongoing: true },
    ],
    rest: {
      ...person({ name: '孙某', role: 'poster' }),
      claims: { civil: [{ kind: 'stop' }, { kind: 'apologise' }, { kind: 'damages', amountCny: 3000 }] },
    },
  },
  'unknown-caller': {
    incidents: [{ conduct: ['used_for_fraud'], channel: 'phone_call', dataTypes: ['transaction'] }],
  },
  'platform-refuses': {
    incidents: [
      {
        ...by,
        conduct: ['failed_security'],
        channel: 'app',
        flags: { regulatorOrderRefused: true },
        recordCounts: [{ dataTypes: ['phone'], count: 50_000, basis: '监管通报' }],
      },
    ],
    rest: { respondents: [{ id: 'r1', kind: 'organisation', role: 'platform', name: '某平台' }] },
  },
}

const caseOf = (id: string) => {
  const found = cases[id]
  if (found === undefined) throw new Error(`no case for ${id}`)
  return aCase(found.incidents, found.rest)
}
const answerTo = (id: string) => evaluateLaw(caseOf(id), law, today)
const penalty = (key: string) => law.catalogue.articles.get(key)?.versions.at(-1)?.penalty ?? ''

describe.each(law.seedQuestions.questions)(
  '$question ($id)',
  ({ id, expect: expected, route, penaltyOf }) => {
    it('is offered the expected articles', () => {
      expect(idsOf(answerTo(id))).toEqual(expect.arrayContaining(expected))
    })

    it.each(route)('leads to a %s with articles to cite', (paper) => {
      expect(citationsOf(caseOf(id), law, today).citedIn(paper).length).toBeGreaterThan(0)
    })

    it.each(penaltyOf)('is answered with the penalty of %s', (key) => {
      expect(penalty(key)).not.toBe('')
      expect(idsOf(answerTo(id))).toContain(key)
    })
  },
)

describe('what the nine answers say', () => {
  it('⑴ selling and spreading privacy are two wrongs with their own penalties', () => {
    const answer = answerTo('selling-and-privacy')

    expect(idsOf(answer, 'lead')).toEqual(expect.arrayContaining(['crim-253-1', 'psa2025-56', 'psa2025-50']))
    expect(penalty('psa2025-56')).toMatch(/十日以上十五日以下拘留.*情节较轻：五日以下拘留.*不设罚款/)
    expect(penalty('psa2025-50')).toMatch(/一千元/)
    expect(idsOf(answer)).not.toContain('psa2012-42')
  })

  it('⑵ a report is accepted, receipted and open to review', () => {
    expect(idsOf(answerTo('first-steps'))).toEqual(expect.arrayContaining(['mpscrim-179', 'cpl-113']))
  })

  it('⑶ what was got on duty needs half of the number', () => {
    const { thresholds } = answerTo('bank-clerk')

    expect(thresholds.find(({ rule, tier }) => rule === 'count' && tier === 'serious')?.result).toBe(
      'not_reached',
    )
    expect(thresholds.find(({ rule, tier }) => rule === 'insider' && tier === 'serious')?.result).toBe(
      'reached',
    )
    expect(reasons(answerTo('bank-clerk'), 'crim-253-1')).toContain('从重处罚')
  })

  it('⑷ the number is 第二百五十三条之一', () => {
    expect(answerTo('courier').articles.find(({ id }) => id === 'crim-253-1')?.number).toBe(
      '第二百五十三条之一',
    )
    expect(idsOf(answerTo('courier'))).not.toContain('crim-253-2')
  })

  it('⑸ article 20 has neither detention nor a fine', () => {
    const answer = answerTo('police-officer')

    expect(idsOf(answer, 'lead')).toContain('idc-20')
    expect(reasons(answer, 'idc-20')).toContain('没有拘留和罚款')
    expect(penalty('idc-20')).not.toMatch(/五千元/)
    expect(element(answer, 'idc-20', 'officer').met).toBe('yes')
  })

  it('⑹ 30/50+300/500=1.2 is 情节严重; the second tier is three to seven years', () => {
    const count = answerTo('sentencing').thresholds.find(
      ({ rule, tier }) => rule === 'count' && tier === 'serious',
    )

    expect(count).toMatchObject({ result: 'reached', claimedOnly: false })
    expect(count?.arithmetic).toContain('30/50+300/500=1.2')
    expect(penalty('crim-253-1')).toMatch(/并处或者单处罚金.*三年以上七年以下/)
  })

  it('⑺ the platform is notified, the regulator told, and the publisher sued', () => {
    const answer = answerTo('published-online')

    expect(idsOf(answer, 'lead')).toEqual(
      expect.arrayContaining(['cc-1195', 'cc-1032', 'cc-1034', 'pipl-65']),
    )
    expect(idsOf(answer)).not.toContain('nettort-12-2014')
  })

  it('⑻ an unknown suspect is no bar to a report', () => {
    expect(reasons(answerTo('unknown-caller'), 'crim-253-1')).toContain('不清楚也可以报案')
  })

  it('⑼ order, refusal and the number of records are all needed', () => {
    const answer = answerTo('platform-refuses')

    expect(element(answer, 'crim-286-1', 'order').met).toBe('yes')
    expect(element(answer, 'crim-286-1', 'result').met).toBe('yes')
    expect(answer.thresholds.find(({ rule }) => rule === 'leak')?.arithmetic).toContain('50000/50000=1')
  })

  it('corrects what the widespread answers get wrong', () => {
    expect(law.seedQuestions.questions.filter(({ corrected }) => corrected === '')).toEqual([])
  })
})
