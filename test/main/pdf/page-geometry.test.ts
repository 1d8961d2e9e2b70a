import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import { aDraft, aHeading, aParagraph, aText, aTitle } from '../../helpers/pdf/a-draft'
import { linesOf, rightOf, textLinesOf, textOf } from '../../helpers/pdf/placed-text'
import { someText } from '../../helpers/pdf/some-text'

const fonts = await loadFonts()
const MM = 72 / 25.4

describe('a narrative page', () => {
  const draft = aDraft([aTitle('报案材料'), aHeading('一、事件经过'), aParagraph(someText(1700))])
  const { pages, profile } = layoutDraft(draft, fonts)
  const lines = pages.flatMap(textLinesOf)
  const body = lines.slice(2)

  it('is A4 with the margins of an official paper', () => {
    expect(profile.widthPt).toBeCloseTo(595.28, 1)
    expect(profile.heightPt).toBeCloseTo(841.89, 1)
    expect(Math.min(...lines.map(({ xPt }) => xPt))).toBeCloseTo(28 * MM, 3)
    for (const line of body.slice(0, -1)) {
      // The blank half of a mark at the end may hang over.
      expect(rightOf(line)).toBeGreaterThan(profile.widthPt - 26 * MM - 0.01)
      expect(rightOf(line)).toBeLessThan(profile.widthPt - 26 * MM + 8.01)
    }
    for (const line of lines) {
      expect(line.yPt - line.sizePt).toBeGreaterThan(37 * MM - line.sizePt * 0.5)
      expect(line.yPt).toBeLessThan(profile.heightPt - 35 * MM)
    }
  })

  it('has 22 lines at a fixed pitch of 28.95 pt', () => {
    const second = textLinesOf(pages[1] ?? { items: [], bookmarks: [] })

    expect(second).toHaveLength(22)
    for (const [index, line] of second.entries()) {
      expect(line.yPt - (second[0]?.yPt ?? 0)).toBeCloseTo(index * 28.95, 3)
      expect(line.sizePt).toBe(16)
    }
  })

  it('sets 28 characters in a line and indents the first by two', () => {
    const [first, second] = body
    expect(first?.letters.length).toBeGreaterThanOrEqual(26)
    expect((first?.xPt ?? 0) - (second?.xPt ?? 0)).toBeCloseTo(32, 0)
  })

  it('sets the title in 22 pt in the middle, and headings in another face', () => {
    const [title, heading] = lines
    if (title === undefined || heading === undefined) throw new RangeError('A title and a heading')
    const start = title.xPt + (title.offsetsPt[0] ?? 0)

    expect(title.sizePt).toBe(22)
    expect((start + rightOf(title)) / 2).toBeCloseTo(28 * MM + (156 * MM) / 2, 1)
    expect([title, heading, ...body].map(({ letters }) => letters[0]?.glyph.face).slice(0, 3)).toEqual([
      'title',
      'heading',
      'text',
    ])
  })

  it('numbers its pages in the middle of the foot, 7 mm below the text', () => {
    const numbers = pages.map((page) => linesOf(page).filter(({ part }) => part === undefined))

    expect(numbers.map(([line]) => (line === undefined ? '' : textOf(line)))).toEqual(
      pages.map((_, index) => `— ${index + 1} —`),
    )
    for (const [line] of numbers) {
      expect(line?.sizePt).toBe(14)
      expect(line?.yPt).toBeGreaterThan(profile.heightPt - 35 * MM + 7 * MM)
      expect(line?.yPt).toBeLessThan(profile.heightPt - 20 * MM)
    }
  })
})

describe('a table page', () => {
  const { pages, profile } = layoutDraft(aDraft([aParagraph(someText(3000))], { profile: 'table' }), fonts)

  it('leaves at least 25 mm at the left for binding', () => {
    expect(Math.min(...pages.flatMap(textLinesOf).map(({ xPt }) => xPt))).toBeGreaterThanOrEqual(25 * MM)
  })

  it('says which page it is of how many', () => {
    const numbers = pages.flatMap(linesOf).filter(({ part }) => part === undefined)
    expect(numbers.map(textOf)).toEqual(pages.map((_, index) => `第 ${index + 1} 页　共 ${pages.length} 页`))
    expect(profile.pageNumber.sizePt).toBe(10.5)
  })
})

describe('the mark of an unfinished paper', () => {
  const marks = (draftMark?: string) =>
    layoutDraft(
      aDraft([aParagraph(someText(900))], draftMark === undefined ? {} : { draftMark }),
      fonts,
    ).pages.map((page) => linesOf(page).map(textOf).includes('草稿 · 有待补充事项'))

  it('stands on every page', () => {
    expect(marks('草稿 · 有待补充事项')).toEqual([true, true])
  })

  it('stands nowhere where the draft has none', () => {
    expect(marks()).toEqual([false, false])
  })
})

describe('paragraphs and lists', () => {
  const lineTexts = (...blocks: Parameters<typeof aDraft>[0]) =>
    layoutDraft(aDraft(blocks), fonts).pages.flatMap(textLinesOf)

  it('start a new paragraph line at each line break', () => {
    const lines = lineTexts(aParagraph('第一行\n第二行'))
    expect(lines.map(textOf)).toEqual(['第一行', '第二行'])
    expect(lines[0]?.xPt).toBe(lines[1]?.xPt)
  })

  it('run the label of an item into its text, with further lines at the margin', () => {
    const item = { label: '（一）', ...aText(someText(40)) }
    const [first, second] = lineTexts({ kind: 'list', items: [item], sources: [] })

    expect(first === undefined ? '' : textOf(first)).toMatch(/^（一）原告/)
    expect(second?.xPt).toBeCloseTo(28 * MM, 3)
  })

  it('set a note in smaller type', () => {
    const [line] = lineTexts(aParagraph('注：时间均为北京时间。', 'note'))
    expect(line?.sizePt).toBe(12)
  })

  it('begin a new page at a page break', () => {
    const { pages } = layoutDraft(
      aDraft([aParagraph('前'), { kind: 'page-break', sources: [] }, aParagraph('后')]),
      fonts,
    )
    expect(pages.map((page) => textLinesOf(page).map(textOf))).toEqual([['前'], ['后']])
  })
})
