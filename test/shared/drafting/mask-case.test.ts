import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/main/docx/render-docx'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { renderDraft } from '../../../src/main/pdf/render-draft'
import { Case } from '../../../src/shared/domain/case'
import { keyedTexts } from '../../../src/shared/drafting/apply-overrides'
import { maskCase } from '../../../src/shared/drafting/mask-case'
import { maskText } from '../../../src/shared/drafting/mask-text'
import { maskValue } from '../../../src/shared/drafting/mask-value'
import { Override, overrideId } from '../../../src/shared/drafting/override'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { plainText } from '../../../src/shared/drafting/plain-text'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase, sampleJson } from '../../fixtures/sample-case'
import { draftForTest } from '../../helpers/draft-for-test'
import { describeWith, extractText } from '../../helpers/pdf/tools'
import { resourcesFolder } from '../../helpers/resources-folder'

const { masking } = await readTemplates(resourcesFolder)
const fonts = await loadFonts()

describe('a hidden value', () => {
  it.each([
    ['idNumber', '110101199003078021', '110***********8021'],
    ['phone', '13900001111', '139****1111'],
    ['phone', '110', '1*0'],
    ['email', 'li@mail.example', 'l*@mail.example'],
    ['card', '6222020200001234567', '6222***********4567'],
    ['name', '王小明', '王**'],
    ['name', '王', '*'],
    ['address', '北京市海淀区某路1号', '北京市海淀区****'],
    ['address', '某某自治县某乡某村', '某某自治县****'],
    ['address', '某路1号', '****'],
  ] as const)('%s %s is %s', (kind, value, expected) => {
    expect(maskValue(kind, value)).toBe(expected)
  })

  it('shows no more than two thirds of what it stands for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('idNumber', 'phone', 'card', 'name', 'account' as const),
        fc.string({ minLength: 1 }),
        (kind, value) => {
          const shown = [...maskValue(kind, value)].filter((character) => character !== '*').length
          expect(shown).toBeLessThanOrEqual(([...value.trim()].length * 2) / 3)
        },
      ),
    )
  })
})

describe('a sentence', () => {
  it.each([
    ['打了13900001111三次', '打了139****1111三次'],
    ['打了139-0000-1111三次', '打了139****1111三次'],
    ['打了139 0000 1111三次', '打了139****1111三次'],
    ['打了１３９００００１１１１三次', '打了１３９****１１１１三次'],
    ['证号110101199003078021。', '证号110***********8021。'],
    ['证号110101 19900307 802X。', '证号110***********802X。'],
    ['卡号6222 0202 0000 1234 567', '卡号6222***********4567'],
    ['写信到zhang.san@mail.example吧', '写信到z********@mail.example吧'],
  ])('%s loses its numbers', (text, expected) => {
    expect(maskText(text, [])).toBe(expected)
  })

  it.each([
    '共5000条，每条0.3元',
    '订单尾号8842',
    '2026年10月3日21时12分',
    '热线400-000-0000',
    '受理编号20261009-331',
  ])('%s stays as it is', (text) => {
    expect(maskText(text, [])).toBe(text)
  })

  it('loses a known value however it is written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[2-9]\d{6,17}$/),
        fc.array(fc.constantFrom('', ' ', '-', '　', '－'), { minLength: 18, maxLength: 18 }),
        fc.boolean(),
        (number, gaps, wide) => {
          const each = [...number].map((digit) =>
            wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit,
          )
          const typed = each
            .map((digit, index) => digit + (index < each.length - 1 ? gaps[index] : ''))
            .join('')
          const masked = maskText(`号码是${typed}的人`, [{ kind: 'phone', value: number }])
          expect(masked).toBe(`号码是${maskValue('phone', number)}的人`)
        },
      ),
    )
  })
})

/** What must stand in no rendering of the masked version. */
const SECRETS = [
  '110101199003078021',
  '13900001111',
  'li@mail.example',
  '某街3号',
  '某路1号',
  '证人王小明',
  '13877776666',
]

function caseWithSecrets(): Case {
  const json = sampleJson()
  const [first, ...others] = json.incidents as Record<string, unknown>[]
  const [exhibit, ...exhibits] = json.evidence as Record<string, unknown>[]
  return Case.parse({
    ...json,
    incidents: [
      {
        ...first,
        account:
          '群里贴出我的手机139 0000 1111、身份证110101-19900307-8021和住址北京市海淀区某路1号，证人王小明也看到了，对方电话13877776666。',
      },
      ...others,
    ],
    evidence: [{ ...exhibit, witness: '证人王小明', title: '13900001111的订单' }, ...exhibits],
  })
}

describeWith(['pdftotext', 'qpdf'], 'the masked version', () => {
  it.each(PAPER_KINDS)('of %s holds nothing hidden in any rendering', async (kind) => {
    const draft = await draftForTest(kind, caseWithSecrets(), { mask: 'masked', canPrint: fonts.canPrint })
    const { bytes } = await renderDraft(draft, fonts)
    const word = Object.values(unzipSync(await renderDocx(draft))).map((part) =>
      Buffer.from(part).toString('utf8'),
    )
    const renderings = [
      JSON.stringify(draft),
      plainText(draft),
      extractText(bytes),
      // Metadata and bookmarks stand outside the page streams.
      Buffer.from(bytes).toString('latin1'),
      Buffer.from(bytes).toString('utf16le'),
      ...word,
    ]
    for (const rendering of renderings) {
      const flat = rendering.replace(/[\s-]/gu, '')
      for (const secret of SECRETS) expect(flat).not.toContain(secret)
    }
  })
})

describe('masking', () => {
  it('says on the paper that it is the masked version', async () => {
    const masked = await draftForTest('police-report', sampleCase(), { mask: 'masked' })
    expect(plainText(masked)).toContain('本份为遮盖版')
    expect(masked.masked).toBe(true)
  })

  it.each(CASE_NAMES)('leaves the case %s a valid one with the same gaps', async (name) => {
    const it = fixtureCase(name)
    expect(() => Case.parse(maskCase(it, masking.masked).case)).not.toThrow()
    for (const kind of PAPER_KINDS) {
      const whole = await draftForTest(kind, it)
      const masked = await draftForTest(kind, it, { mask: 'masked' })
      expect(masked.gaps.map(({ field }) => field)).toEqual(whole.gaps.map(({ field }) => field))
    }
  })

  it('checks the number itself, not what stands for it', async () => {
    const checks = async (mask: 'none' | 'masked') =>
      (await draftForTest('police-report', sampleCase(), { mask })).warnings.map(
        ({ check, place }) => `${check} ${place}`,
      )
    expect(await checks('masked')).toEqual(await checks('none'))
  })

  it('hides nothing from those who need all of it', async () => {
    for (const kind of ['police-report', 'civil-complaint', 'evidence-list'] as const) {
      const whole = await draftForTest(kind, sampleCase())
      expect(await draftForTest(kind, sampleCase(), { mask: 'recipient' })).toEqual(whole)
    }
  })

  it('gives a platform who the person is, and a handler no number of an identity card', async () => {
    const notice = plainText(await draftForTest('takedown-notice', caseWithSecrets(), { mask: 'recipient' }))
    expect(notice).toContain('110101199003078021')
    const request = plainText(await draftForTest('rights-request', caseWithSecrets(), { mask: 'recipient' }))
    expect(request).not.toContain('110101199003078021')
  })

  it('lets the own words of a paragraph say what the generated one shows to the same reader, and no more', async () => {
    const rewritten = async (words: string) => {
      const found = keyedTexts((await draftForTest('takedown-notice', sampleCase())).blocks).find((it) =>
        it.text.includes(words),
      )
      const key = found?.key ?? ''
      const own = Override.parse({
        id: overrideId({ paper: 'takedown-notice', layout: 'narrative' }, key),
        paper: 'takedown-notice',
        block: key,
        text: '李敏䶮，居民身份证 110101 19900307 8021。',
        writtenOver: found?.text,
      })
      return plainText(
        await draftForTest('takedown-notice', sampleCase(), { mask: 'recipient', overrides: [own] }),
      )
    }
    expect(await rewritten('居民身份证号码')).toContain('居民身份证 110101 19900307 8021。')
    expect(await rewritten('通知人声明')).toContain('居民身份证 110***********8021。')
  })

  it('says what every paper hides from its reader, and why', () => {
    expect(Object.keys(masking.recipient).sort()).toEqual([...PAPER_KINDS].sort())
  })
})
