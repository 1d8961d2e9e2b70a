import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import type { Case } from '../../../src/shared/domain/case'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, headingsOf, textOf } from '../../helpers/draft-for-test'
import { textOf as lineText, textLinesOf } from '../../helpers/pdf/placed-text'

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
    expect(await boxOf(it, '8．其他请求')).toBe('是□　否√')
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
    expect(ticked).toEqual([
      '未采取必要的安全保护措施（被告1）√',
      '拒绝个人信息权利请求（被告1）√',
      '未告知泄露情况和补救措施（各被告）√',
    ])
    expect(box.split('\n')[1]).toMatch(/“数据小王”，未列为被告.*出售个人信息/)
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
