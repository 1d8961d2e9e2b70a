import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilClaim, RightsClaim } from '../../../src/shared/domain/claims'
import { DocumentKind } from '../../../src/shared/domain/filing'
import { Certainty, Channel, Conduct, DataType } from '../../../src/shared/domain/incident'
import { RespondentRole } from '../../../src/shared/domain/party'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { hasLayout, PaperLayout } from '../../../src/shared/drafting/paper-layouts'
import { aCase, anIncident } from '../../fixtures/a-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'

/** What no reader may meet: words of the program, stops in a row, brackets around nothing, an id. */
const BROKEN = /undefined|null|NaN|。。|，。|：。|。，|；。|（）|〔〕|“”|party-[abc]/u

const DAYS = ['2025-06-01', '2026-09-30', '2026-10-05T09:31:00+08:00'] as const
const PARTIES = ['party-a', 'party-b', 'party-c'] as const
const EXHIBITS = ['e1', 'e2'] as const

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const some = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most })
const said = fc.constantFrom('我看到了。', '有人在卖；', '没有结尾', '先问了客服。客服不理。')
const text = optional(fc.oneof(said, fc.constantFrom('', ' ')))
const day = optional(fc.constantFrom(...DAYS))
const name = optional(fc.constantFrom('', ' ', '某商城', '杭州某某某某某某某某网络科技有限公司'))

const party = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('person', 'organisation', 'unknown'),
    name,
    role: optional(fc.constantFrom(...RespondentRole.options)),
    clues: some([{ kind: 'account', platform: '某论坛', value: '卖家小甲', note: '' }]),
  })

const incident = (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: said,
    occurredAt: day,
    ongoing: optional(fc.boolean()),
    discoveredAt: day,
    discoveredHow: text,
    channel: fc.constantFrom(...Channel.options),
    conduct: some(Conduct.options),
    dataTypes: some(DataType.options),
    certainty: fc.constantFrom(...Certainty.options),
    respondents: some(PARTIES),
    evidence: some(EXHIBITS),
    account: text,
    place: text,
    urls: some(['https://forum.example/1']),
    spread: text,
    flags: fc.record({
      consumer: optional(fc.boolean()),
      demandedMoney: optional(fc.boolean()),
      insultOrDefamation: optional(fc.boolean()),
    }),
    illegalGainCny: optional(fc.constant(5000)),
    gaveData: optional(
      fc.record({
        when: day,
        toWhom: optional(fc.constantFrom('', '某快递', ...PARTIES)),
        purpose: text,
        fields: some(DataType.options),
      }),
    ),
    harm: optional(fc.record({ mental: text, other: text, nuisanceCount: optional(fc.constantFrom(0, 3)) })),
  })

const filing = (id: string) =>
  fc.record({
    id: fc.constant(id),
    to: fc.constantFrom('某派出所', ' 某商城 ', ...PARTIES),
    kind: fc.constantFrom(...DocumentKind.options, 'other'),
    handedInAt: fc.constantFrom(...DAYS),
    channel: text,
    receiptNumber: text,
    officer: text,
    answer: optional(fc.constantFrom('none', 'accepted', 'refused', 'partly')),
    answeredAt: day,
    answerText: text,
    evidence: some(EXHIBITS),
  })

const claims = fc.record({
  civil: fc.array(
    fc.record({
      kind: fc.constantFrom(...CivilClaim.shape.kind.options),
      amountCny: optional(fc.constant(100)),
      basis: text,
      text,
    }),
    { maxLength: 4 },
  ),
  rights: fc.array(fc.record({ kind: fc.constantFrom(...RightsClaim.shape.kind.options), scope: text }), {
    maxLength: 3,
  }),
  requests: optional(
    fc.record({
      police: some(['请求立案。', '查清']),
      regulator: some(['查处；']),
      platform: some(['请删除']),
    }),
  ),
  addressees: optional(
    fc.record({ regulator: fc.constantFrom('', '12315', '某市网信办'), court: text, platformCompany: name }),
  ),
})

const cases = fc.record({
  complainant: fc.record({ id: fc.constant('me'), kind: fc.constant('person'), name }),
  respondents: fc.tuple(...PARTIES.map(party)),
  incidents: fc.oneof(fc.tuple(incident('i1')), fc.tuple(incident('i1'), incident('i2'), incident('i3'))),
  evidence: fc.constant(
    EXHIBITS.map((id) => ({
      id,
      file: `evidence/${id}.png`,
      title: '截图。',
      kind: 'screenshot',
      proves: '有人在卖。',
    })),
  ),
  filings: fc.oneof(fc.constant([]), fc.tuple(filing('f1'), filing('f2'))),
  claims: optional(claims),
})

describe('a case that says little, or says it in an odd way', () => {
  it('gives every kind of paper, without a broken sentence and without an id', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (generated) => {
        const it = aCase(JSON.parse(JSON.stringify(generated)))
        for (const kind of PAPER_KINDS) {
          for (const layout of PaperLayout.options) {
            if (!hasLayout(kind, layout)) continue
            const draft = await draftForTest(kind, it, { layout })
            const asked = draft.gaps.map(({ question }) => question)
            const broken = [...textOf(draft).split('\n'), ...asked].filter((line) => BROKEN.test(line))
            expect({ kind, layout, broken }).toEqual({ kind, layout, broken: [] })
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('asks for the name of a respondent in the time line', async () => {
    const it = aCase({
      respondents: [{ id: 'party-a', kind: 'organisation', name: '' }],
      incidents: [anIncident({ respondents: ['party-a'] })],
    })
    const draft = await draftForTest('timeline', it)
    expect(textOf(draft)).toContain('相关主体1：【待补充：姓名】')
    expect(draft.gaps).toContainEqual({ field: 'respondents[0].name', question: expect.any(String) })
  })

  it('calls a respondent that no incident names, or that is written by its id, by its name', async () => {
    const shop = { id: 'party-a', kind: 'organisation', name: '某商城', role: 'handler' } as const
    const it = aCase({
      respondents: [shop],
      incidents: [anIncident({ gaveData: { when: '2026-09-01', toWhom: 'party-a', fields: ['phone'] } })],
      filings: [
        {
          id: 'f1',
          to: 'party-a',
          kind: 'rights-request',
          handedInAt: '2026-10-06',
          answer: 'refused',
          answeredAt: '2026-10-09',
          answerText: '不予删除。',
        },
      ],
    })
    const text = textOf(await draftForTest('timeline', it))
    expect(text).toContain('本人向某商城提供了电话号码。')
    expect(text).toContain('本人向某商城递交个人信息权利请求书。')
    expect(text).toContain('某商城答复：“不予删除”。')
  })

  it('knows the addressee of a request by its id, and with blanks around its name', async () => {
    const shop = { id: 'party-a', kind: 'organisation', name: '某商城', role: 'handler' } as const
    const incidents = [anIncident({ respondents: ['party-a'], conduct: ['failed_security'] })]
    for (const to of ['party-a', ' 某商城 ']) {
      const filings = [{ id: 'f1', to, kind: 'rights-request', handedInAt: '2026-10-06' } as const]
      const claims = { rights: [{ kind: 'delete' } as const] }
      const it = aCase({ respondents: [shop], incidents, filings, claims })
      expect(textOf(await draftForTest('rights-request', it))).toContain('第二次')
    }
  })

  it('ends the account with a stop where the next sentence follows on', async () => {
    const told = async (account: string) => {
      const it = aCase({ incidents: [anIncident({ account, conduct: ['sold'], channel: 'website' })] })
      return textOf(await draftForTest('security-report', it))
    }
    expect(await told('有人在卖')).toContain('有人在卖。2026年')
    expect(await told('有人在卖；')).toContain('有人在卖。2026年')
    expect(await told('他说：“卖了。”')).toContain('他说：“卖了。”2026年')
  })

  it('says nothing of a threshold twice: publishing alone follows on the number of the article', async () => {
    const it = aCase({ incidents: [anIncident({ conduct: ['published'], channel: 'website' })] })
    const text = textOf(await draftForTest('police-report', it))
    expect(text).toContain(
      '第五条第一款。事件（一）在信息网络上发布，见该解释第三条第一款。是否达到，请依法查证。',
    )
  })

  it('takes an empty field for one that says nothing', async () => {
    const claims = { civil: [{ kind: 'damages', amountCny: 100, basis: ' ' } as const] }
    const gaveData = { purpose: '', toWhom: ' ', fields: ['phone' as const] }
    const said = aCase({ incidents: [anIncident({ gaveData, spread: '', account: '看到了。' })], claims })
    const unsaid = aCase({
      incidents: [anIncident({ gaveData: { fields: ['phone'] }, account: '看到了。' })],
      claims: { civil: [{ kind: 'damages', amountCny: 100 }] },
    })
    for (const kind of ['civil-complaint', 'takedown-notice', 'timeline'] as const) {
      expect(textOf(await draftForTest(kind, said))).toBe(textOf(await draftForTest(kind, unsaid)))
    }
  })
})
