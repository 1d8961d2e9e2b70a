import { describe, expect, it } from 'vitest'
import { Case } from '../../../src/shared/domain/case'
import { keyedTexts } from '../../../src/shared/drafting/apply-overrides'
import { Override, overrideId } from '../../../src/shared/drafting/override'
import { PAPER_KINDS, type PaperKind } from '../../../src/shared/drafting/paper-kinds'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'

/** The twelve rules by which a desk sends a paper back; each is a named check with its place. */

const sample = () => structuredClone(sampleCase())

const told = (change: object, it: Case = sample()): Case =>
  Case.parse({
    ...it,
    incidents: it.incidents.map((incident, index) => (index === 0 ? { ...incident, ...change } : incident)),
  })

async function checksOf(kind: PaperKind, it: Case, overrides: readonly Override[] = []) {
  const { warnings } = await draftForTest(kind, it, { overrides })
  return warnings.map(({ check, place }) => `${check} ${place}`)
}

/** The paragraph that holds some words, in the owner's. */
async function rewritten(kind: PaperKind, it: Case, words: string, text: string) {
  const found = keyedTexts((await draftForTest(kind, it)).blocks).find((each) => each.text.includes(words))
  if (found === undefined) throw new Error(`No paragraph with ${words}`)
  const id = overrideId({ paper: kind, layout: 'narrative' }, found.key)
  return Override.parse({ id, paper: kind, block: found.key, text, writtenOver: found.text })
}

const accountOf = (it: Case) => it.incidents[0]?.account ?? ''
const CARD = '6222020200112233446'

describe('1. what a paper must have is there, and numbers are whole', () => {
  it('asks for a field that is missing, at its place', async () => {
    const { idNumber: _, ...complainant } = sample().complainant
    const { gaps } = await draftForTest('police-report', Case.parse({ ...sample(), complainant }))
    expect(gaps).toContainEqual(expect.objectContaining({ field: 'complainant.idNumber' }))
  })

  it('recomputes the check digits of identity numbers and credit codes', async () => {
    const it = sample()
    const wrong = Case.parse({
      ...it,
      complainant: { ...it.complainant, idNumber: '110101199003078020' },
      respondents: it.respondents.map((party) =>
        party.kind === 'organisation' ? { ...party, creditCode: '91330110MA2ABCD10A' } : party,
      ),
    })
    expect(await checksOf('civil-complaint', wrong)).toEqual(
      expect.arrayContaining(['id-number complainant.idNumber', 'credit-code respondents[1].creditCode']),
    )
  })

  it('says so in the complaint and in the notice, of the one invented case whose number is wrong', async () => {
    const wrong = fixtureCase('agent-with-authority')
    for (const kind of ['civil-complaint', 'takedown-notice'] as const) {
      expect(await checksOf(kind, wrong)).toContain('id-number complainant.idNumber')
    }
    const others = CASE_NAMES.filter((name) => !['agent-with-authority', 'rare-characters'].includes(name))
    for (const name of others) {
      expect((await checksOf('civil-complaint', fixtureCase(name))).join()).not.toMatch(
        /id-number|credit-code/,
      )
    }
  })
})

it('2. every claim has a fact and an exhibit', async () => {
  const it = sample()
  const claims = { ...it.claims, civil: [{ kind: 'access' }, { kind: 'stop' }] }
  const bare = it.incidents.map((incident) => ({ ...incident, conduct: ['sold'], evidence: [] }))
  expect(await checksOf('civil-complaint', Case.parse({ ...it, claims, incidents: bare }))).toEqual(
    expect.arrayContaining(['claim-without-fact claims.civil[0]', 'claim-without-exhibit claims.civil[1]']),
  )
})

it('3. every exhibit that a text speaks of is in the list, also in the owner’s own words', async () => {
  const it = sample()
  expect(await checksOf('police-report', told({ account: '见证据9-9。' }))).toContain(
    'exhibit-not-listed incidents[0].account',
  )
  const own = await rewritten('police-report', it, accountOf(it), '见证据9-9。')
  expect(await checksOf('police-report', it, [own])).toContain(`exhibit-not-listed overrides.${own.id}`)
})

it('4. dates agree with the timeline', async () => {
  const late = told({
    occurredUntil: undefined,
    occurredAt: '2026-12-01T08:00:00+08:00',
    discoveredAt: '2026-11-01T08:00:00+08:00',
  })
  expect(await checksOf('timeline', late)).toEqual(
    expect.arrayContaining(['date-future incidents[0].occurredAt', 'date-order incidents[0].discoveredAt']),
  )
})

describe('5. no insult, and no verdict, in what is printed', () => {
  it.each([
    ['insult', '这个骗子把我的信息卖了。'],
    ['states-guilt', '他就是罪犯，应当判刑。'],
  ])('%s', async (check, text) => {
    const it = sample()
    expect(await checksOf('police-report', told({ account: text }))).toContain(
      `${check} incidents[0].account`,
    )
    const own = await rewritten('police-report', it, accountOf(it), text)
    expect(await checksOf('police-report', it, [own])).toContain(`${check} overrides.${own.id}`)
  })

  it('says nothing of words that were rewritten, nor of a paper that does not print them', async () => {
    const it = told({ account: '他就是罪犯，这个骗子。' })
    const own = await rewritten('police-report', it, '他就是罪犯', '对方在群里出售面单。')
    const found = [...(await checksOf('police-report', it, [own])), ...(await checksOf('evidence-list', it))]
    expect(found.filter((check) => /^(insult|states-guilt)/.test(check))).toEqual([])
  })
})

it('names nobody 原告 or 被告 outside a complaint', async () => {
  const account = '原告通知了论坛，没有被告知结果。'
  for (const kind of ['police-report', 'regulator-complaint'] as const) {
    expect(await checksOf(kind, told({ account }))).toContain('court-party incidents[0].account')
  }
  const named = fixtureCase('agent-with-authority')
  expect((await checksOf('civil-complaint', named)).join()).not.toContain('court-party')
  expect((await checksOf('police-report', told({ account: '没有被告知结果。' }))).join()).not.toContain(
    'court-party',
  )
})

describe('6. a criminal paper says 涉嫌', () => {
  it('in every case that has an article for it', async () => {
    for (const name of CASE_NAMES) {
      const draft = await draftForTest('police-report', fixtureCase(name))
      const isWithoutArticle = draft.warnings.some(({ check }) => check === 'criminal-basis')
      const isMissing = draft.warnings.some(({ check }) => check === 'suspicion-missing')
      expect(isMissing, name).toBe(!textOf(draft).includes('涉嫌'))
      if (!isWithoutArticle) expect(isMissing, name).toBe(false)
    }
  })

  it('also where the owner names the offence', async () => {
    const it = sample()
    const stated = await rewritten('police-report', it, accountOf(it), '他犯侵犯公民个人信息罪。')
    expect(await checksOf('police-report', it, [stated])).toContain(`offence-stated overrides.${stated.id}`)
    const open = { ...stated, text: '他涉嫌侵犯公民个人信息罪。' }
    expect((await checksOf('police-report', it, [open])).join()).not.toContain('offence-stated')
  })
})

describe('7. the number of copies is on the paper', () => {
  it.each(CASE_NAMES)('in the case %s', async (name) => {
    for (const kind of ['civil-complaint', 'evidence-list'] as const) {
      expect((await checksOf(kind, fixtureCase(name))).join()).not.toContain('copies-missing')
    }
  })

  it('and missed where the owner wrote it away', async () => {
    const it = sample()
    const own = await rewritten('evidence-list', it, '以上证据共', '以上证据由本人提交。')
    expect(await checksOf('evidence-list', it, [own])).toContain(`copies-missing overrides.${own.id}`)
  })
})

it.each(['某年××月。', '手机号是____。', '见（待填写）。', '姓名：{name}。'])(
  '8. no placeholder is left: %s',
  async (account) => {
    expect(await checksOf('police-report', told({ account }))).toContain(
      'placeholder-left incidents[0].account',
    )
  },
)

describe('9. nothing of a third party stands there unmasked', () => {
  it.each([
    ['a mobile number', '样本里有13655550000。'],
    ['the same with blanks', '样本里有136 5555 0000。'],
    ['an identity number', '样本里有110101198001011234。'],
    ['a bank card', `样本里有${CARD}。`],
    ['an e-mail address', '样本里有zhang@mail.example。'],
  ])('%s', async (_what, account) => {
    expect(await checksOf('police-report', told({ account }))).toContain(
      'third-party-data incidents[0].account',
    )
  })

  it.each([
    ['an order number that is no card', `订单号${CARD.replace(/\d$/, '0')}。`],
    ['a number of a party', `打到${sampleCase().complainant.phone}。`],
  ])('but %s may', async (_what, account) => {
    expect((await checksOf('police-report', told({ account }))).join()).not.toContain('third-party-data')
  })

  it('but the number of whoever called is one to record, and each is told once', async () => {
    const account = '10月5日13655550000来电，次日136 5555 0000又打来。'
    const called = told({ account, title: '13655550000打来骚扰电话', conduct: ['harassed'] })
    for (const kind of ['police-report', 'security-report'] as const) {
      const about = (await checksOf(kind, called)).filter((it) => /third-party-data|caller/.test(it))
      expect(about).toEqual(['caller-not-recorded respondents'])
    }
    expect(await checksOf('regulator-complaint', called)).not.toContain('caller-not-recorded respondents')
    const others = told({ account: `${account}样本里也有13655550000。`, conduct: ['sold'] })
    const about = (await checksOf('police-report', others)).filter((it) => /third-party-data|caller/.test(it))
    expect(about).toEqual(['third-party-data incidents[0].account'])
  })

  it('names and addresses of others, in papers whose reader has no need of them', async () => {
    const it = sample()
    const witnessed = Case.parse({
      ...it,
      evidence: it.evidence.map((item, index) => (index === 0 ? { ...item, witness: '王见证' } : item)),
      incidents: it.incidents.map((incident) => ({ ...incident, conduct: ['refused_rights'] })),
    })
    const named = told({ account: '王见证也看到了。', spread: '王见证的群' }, witnessed)
    const own = await rewritten('rights-request', named, '', '王见证也看到了。')
    expect(await checksOf('rights-request', named, [own])).toContain(`third-party-name overrides.${own.id}`)
    expect((await checksOf('civil-complaint', named)).join()).not.toContain('third-party-name')
  })

  it('nor is what leaked told again in a notice by the owner’s own words', async () => {
    const it = sample()
    const own = await rewritten('takedown-notice', it, '涉嫌出售个人信息', '订单尾号8842在群里出售。')
    const leaked = told({
      leakedFields: [{ field: 'transaction', leaked: '订单尾号8842', match: 'unknown' }],
    })
    expect(await checksOf('takedown-notice', leaked, [own])).toContain(
      `override-uncovers overrides.${own.id}`,
    )
  })
})

it('10. a character without a glyph is asked for at its field', async () => {
  const it = told({ account: '对方叫𠮷某。' })
  const { gaps } = await draftForTest('police-report', it, { canPrint: (codePoint) => codePoint !== 0x20bb7 })
  expect(gaps).toContainEqual(expect.objectContaining({ field: 'incidents[0].account' }))
})

describe('11. each article is held in a dated wording, and says how well it was checked', () => {
  it('also those that only a claim stands on', async () => {
    const draft = await draftForTest('civil-complaint', sample())
    expect(textOf(draft)).toContain('利用信息网络侵害人身权')
    expect(draft.warnings.map(({ check, place }) => `${check} ${place}`)).toContain(
      'article-one-source citations.nettort-12',
    )
  })

  it('and none that is not printed', async () => {
    for (const name of CASE_NAMES) {
      for (const kind of PAPER_KINDS) {
        const draft = await draftForTest(kind, fixtureCase(name))
        const printed = JSON.stringify(draft.blocks)
        for (const { check, place } of draft.warnings) {
          if (check !== 'article-one-source') continue
          expect(printed).toContain(`"id":"${place.replace('citations.', '')}"`)
        }
      }
    }
  })
})

describe('12. signature and date are left for ink', () => {
  it('in every paper of every case', async () => {
    for (const name of CASE_NAMES) {
      for (const kind of PAPER_KINDS) {
        expect((await checksOf(kind, fixtureCase(name))).join()).not.toContain('signature-filled')
      }
    }
  })

  it('and not written by the owner into a paragraph', async () => {
    const it = sample()
    const own = await rewritten('police-report', it, accountOf(it), '以上属实。\n报案人（签名）：李敏')
    expect(await checksOf('police-report', it, [own])).toContain(`signature-filled overrides.${own.id}`)
  })
})

it('finds a thing once, however often it is printed', async () => {
  const it = told({ account: '这个骗子。', title: '骗子' })
  const { warnings } = await draftForTest('civil-complaint', it, { layout: 'elements' })
  const places = warnings.map((each) => JSON.stringify(each))
  expect(new Set(places).size).toBe(places.length)
})
