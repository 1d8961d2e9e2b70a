import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import type { Case } from '../../../src/shared/domain/case'
import type { Incident } from '../../../src/shared/domain/incident'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { CASE_NAMES, type CaseName, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'
import { textOf as lineText, textLinesOf } from '../../helpers/pdf/placed-text'

const me = { id: 'me', kind: 'person' as const, name: '张某某' }
const MM = 72 / 25.4
const fonts = await loadFonts()
const { canPrint } = fonts
const elements = (it: Case) => draftForTest('civil-complaint', it, { layout: 'elements', canPrint })

/** What stands in the box beside a label. */
async function boxOf(it: Case, label: string): Promise<string> {
  const { blocks } = await elements(it)
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const row = rows.find(([cell]) => cell?.text === label)
  if (row === undefined) throw new RangeError(`No box ${label}`)
  return row[1]?.text ?? ''
}

describe('a civil complaint as a form of elements', () => {
  it('has the boxes of the official forms in their order, and no addressee', async () => {
    const draft = await elements(sampleCase())
    expect(headingsOf(draft, 1)).toEqual([
      '当事人信息',
      '诉讼请求',
      '事实与理由',
      '证据清单',
      '关联案件信息',
      '对纠纷解决方式的意愿',
    ])
    expect(draft.blocks.slice(0, 2).flatMap((block) => ('text' in block ? [block.text] : []))).toEqual([
      '民事起诉状',
      '（个人信息保护纠纷）',
    ])
    expect(draft.blocks.at(-1)).toMatchObject({ kind: 'signature', signers: ['具状人（签字、盖章）：'] })
    expect(draft.blocks.at(-1)).not.toHaveProperty('addressee')
  })

  it('says that it is no official form', async () => {
    const text = textOf(await elements(sampleCase()))
    expect(await boxOf(sampleCase(), '说明')).toContain('要素式起诉状（非法院官方表格）')
    expect(text.split('非法院官方表格')).toHaveLength(2)
  })

  it('numbers the elements from 1 to 12', async () => {
    const { blocks } = await elements(sampleCase())
    const labels = blocks.flatMap((block) =>
      block.kind === 'table' && !block.header ? block.rows.map(([cell]) => cell?.text ?? '') : [],
    )
    const facts = labels.slice(labels.indexOf('概述') + 1).filter((label) => /^\d/.test(label))
    expect(facts.map((label) => Number.parseInt(label, 10))).toEqual([...Array(12).keys()].map((n) => n + 1))
  })

  it('ticks what the case says, and leaves open what it does not say', async () => {
    const it = sampleCase()
    expect(await boxOf(it, '3．赔礼道歉')).toBe('是√　否□　书面√　公开□')
    expect(await boxOf(it, '8．其他请求')).toBe('是□　否□')
    expect(await boxOf(it, '是否考虑先行调解')).toBe('是□　否□　暂不确定√')
    expect(await boxOf(it, '11．是否报过警及行政处理结果')).toBe('是□　否□')
    const { claims, ...rest } = it
    expect(await boxOf({ ...rest, claims: { civil: [], rights: [] } }, '是否考虑先行调解')).toBe(
      '是□　否□　暂不确定□',
    )
    expect(claims?.mediation).toBe('undecided')
  })

  it('ticks an act only for the defendants who did it, and tells apart what others did', async () => {
    const box = await boxOf(sampleCase(), '4．侵害行为')
    const ticked = box.split('\n')[0]?.match(/[^　]+√/g)
    expect(ticked).toEqual(['拒绝个人信息权利请求（被告1）√', '未告知泄露情况和补救措施（各被告）√'])
    expect(box.split('\n')[1]).toBe(
      '他人的行为（未列为被告）：“数据小王”出售个人信息；来电人（身份不明）实施骚扰；短信发送人（身份不明）利用个人信息实施诈骗或诈骗引诱、实施骚扰。',
    )
  })

  it('ticks a want of safety only where an incident says it, and pleads the presumption in words', async () => {
    const box = await boxOf(sampleCase(), '4．侵害行为')
    expect(box).toContain('未采取必要的安全保护措施□')
    expect(box).toMatch(/第五十一条.*第六十九条，不能证明自己没有过错的，应当承担侵权责任/)
    expect(await boxOf(fixtureCase('child-with-guardian'), '4．侵害行为')).toContain(
      '未采取必要的安全保护措施√',
    )
  })

  it('says how sure it is of what others did', async () => {
    const incidents = sampleCase().incidents.map((it) =>
      it.id === 'i1' ? { ...it, certainty: 'hearsay' as const } : it,
    )
    expect(await boxOf({ ...sampleCase(), incidents }, '4．侵害行为')).toContain(
      '“数据小王”出售个人信息（原告听说，有待查证）；',
    )
  })

  it('says what the plaintiff is to each defendant, as far as the case does', async () => {
    expect((await boxOf(sampleCase(), '1．与被告的关系')).split('\n')).toEqual([
      '被告1（个人信息处理者）：',
      '用户√　消费者√　员工□　收件人□　没有直接关系□',
      '被告2：',
      '用户□　消费者□　员工□　收件人□　没有直接关系□',
    ])
  })

  it('tells ordinary information from sensitive and private; all of a child under 14 is sensitive', async () => {
    const label = '2．信息种类'
    expect((await boxOf(sampleCase(), label)).split('\n')).toEqual([
      '姓名、电话号码、住址、交易信息',
      '一般（姓名、电话号码、交易信息）√　敏感□　私密（住址）√',
    ])
    const kinds = (dataTypes: Incident['dataTypes'], born?: string) =>
      boxOf(aCase({ complainant: { ...me, born }, incidents: [anIncident({ dataTypes })] }), label)
    expect(await kinds(['name', 'health'])).toContain(
      '一般（姓名）√　敏感（健康生理信息）√　私密（健康生理信息）√',
    )
    expect(await kinds(['name'], '2012-10-06')).toContain('一般□　敏感（姓名）√')
    expect(await kinds(['name'], '2012-10-05')).toContain('一般（姓名）√　敏感□')
    // Whether an identity number is 特定身份, or a fortune 金融账户, is for the court.
    expect(await kinds(['id_number', 'account'])).toBe('身份证件号码、账号\n一般□　敏感□　私密□')
  })

  it('ticks on what a sum rests, where the words of the case speak of one thing', async () => {
    const basis = async (text?: string) => {
      const claims = { civil: [{ kind: 'damages' as const, amountCny: 100, basis: text }], rights: [] }
      return (await boxOf({ ...sampleCase(), claims }, '4．赔偿经济损失')).split('\n')[1]
    }
    expect(await basis('酌定')).toBe('依据：损失□　获利□　酌定√')
    expect(await basis('被骗走的损失。')).toBe('依据：损失√　获利□　酌定□　说明：被骗走的损失')
    expect(await basis('损失难以确定，请求酌定')).toBe(
      '依据：损失□　获利□　酌定□　说明：损失难以确定，请求酌定',
    )
    expect(await basis()).toBe('依据：损失□　获利□　酌定□')
  })

  it('gives up no claim while none is made', async () => {
    const { claims: _, ...rest } = sampleCase()
    expect(await boxOf(rest, '1．停止侵害')).toBe('是□　否□')
    expect(await boxOf(rest, '金额合计')).toBe('')
  })

  it('says whether there are receipts for the costs, and leaves it open where none is in the case', async () => {
    const label = '6．维权合理开支'
    expect(await boxOf(sampleCase(), label)).toContain('\n凭证：有□　无□')
    const receipt = anEvidence({ id: 'e9', title: '打印费收据', kind: 'receipt' })
    const paid = { ...sampleCase(), evidence: [...sampleCase().evidence, receipt] }
    expect(await boxOf(paid, label)).toContain('\n凭证：有√　无□〔证据3-2〕')
  })

  it('says the day of an answer in full, where no sentence before it tells the day', async () => {
    expect(await boxOf(sampleCase(), '9．被告的答复')).toMatch(/^2026年10月9日，某某商城科技有限公司答复/)
  })

  it('compares no field of which one side is not known, and says where digits are hidden', async () => {
    for (const layout of ['narrative', 'elements'] as const) {
      const of = async (name: CaseName) =>
        textOf(await draftForTest('civil-complaint', fixtureCase(name), { layout }))
      expect(await of('child-with-guardian')).not.toContain('数学98分”')
      expect(await of('child-with-guardian')).not.toContain('未核对')
      expect(await of('no-respondents')).toContain('显示部分相同')
    }
    const timeline = textOf(await draftForTest('timeline', fixtureCase('child-with-guardian')))
    expect(timeline).toMatch(/学业信息[^\n]*核对/)
  })

  it('does not take a courier for a telecom company', async () => {
    expect(await boxOf(sampleCase(), '1．与被告的关系')).not.toContain('通信服务')
  })

  it.each(CASE_NAMES)('breaks no label inside a word: %s', async (name) => {
    const { pages } = layoutDraft(await elements(fixtureCase(name)), fonts)
    const labels = pages.flatMap(textLinesOf).filter(({ part }) => part?.tag === 'TH')
    const broken = labels.filter(({ part }, index) => labels[index + 1]?.part === part)
    for (const line of broken.map(lineText)) expect(line).toMatch(/(的时间|与被告|请求|或者|地点|过警及)$/)
  })

  it('adds the amounts up to the fen', async () => {
    const claims = {
      civil: [
        { kind: 'damages' as const, amountCny: 0.1 },
        { kind: 'costs' as const, amountCny: 0.2 },
      ],
      rights: [],
    }
    expect(await boxOf({ ...sampleCase(), claims }, '金额合计')).toBe('0.30元')
  })

  it('has the gaps of the narrative one, each where it is missing', async () => {
    const { claims: _, ...nothingClaimed } = sampleCase()
    const it = {
      ...nothingClaimed,
      complainant: { ...sampleCase().complainant, idNumber: undefined },
    } as Case
    const narrative = await draftForTest('civil-complaint', it, { canPrint })
    const fields = ({ gaps }: typeof narrative) =>
      new Set(gaps.map(({ field }) => field).filter((field) => !field.includes('addressees')))

    expect(fields(await elements(it))).toEqual(fields(narrative))
  })

  it('tells every account word for word', async () => {
    const text = textOf(await elements(sampleCase()))
    for (const { account = '' } of sampleCase().incidents) expect(text).toContain(account)
  })

  it('keeps the margins of the official forms, with section names in the middle', async () => {
    const { pages, profile } = layoutDraft(await elements(sampleCase()), fonts)
    const lines = pages.flatMap(textLinesOf)
    const heading = lines.find(({ sizePt }) => sizePt === 15)
    const left = Math.min(...lines.map(({ xPt }) => xPt))

    expect(profile.marginPt).toEqual({ top: 25.2 * MM, bottom: 17.6 * MM, left: 25 * MM, right: 20 * MM })
    expect(left).toBeGreaterThanOrEqual(25 * MM)
    for (const { yPt } of lines) expect(yPt).toBeLessThan(profile.heightPt - 17.6 * MM)
    const start = (heading?.xPt ?? 0) + (heading?.offsetsPt[0] ?? 0)
    const end = (heading?.xPt ?? 0) + (heading?.offsetsPt.at(-1) ?? 0) + 15
    expect((start + end) / 2).toBeCloseTo((25 + 165 / 2) * MM, 0)
  })
})
