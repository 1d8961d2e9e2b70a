import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import type { PlacedPage } from '../../../src/main/pdf/placed-page'
import type { Block } from '../../../src/shared/drafting/draft-document'
import { aDraft, aParagraph, aTable } from '../../helpers/pdf/a-draft'
import { linesOf, rightOf, textLinesOf, textOf } from '../../helpers/pdf/placed-text'
import { someText } from '../../helpers/pdf/some-text'

const fonts = await loadFonts()
const MM = 72 / 25.4
const LEFT = 25.4 * MM
const RIGHT = 190 * MM

const pagesOf = (...blocks: Block[]) => layoutDraft(aDraft(blocks, { profile: 'table' }), fonts).pages
const textsOf = (page: PlacedPage | undefined) => (page === undefined ? [] : linesOf(page).map(textOf))
const rulesOf = (page: PlacedPage | undefined) => (page?.items ?? []).filter((item) => item.kind === 'rule')

/** 28 rows of evidence, as in a long list. */
const longTable = aTable(
  ['编号', '证据名称', '拟证明事项'],
  Array.from({ length: 28 }, (_, index) => [`1-${index + 1}`, `截图${index + 1}`, someText(45)]),
)

describe('a long table', () => {
  const pages = pagesOf(aParagraph('证据如下：'), longTable)

  it('repeats its header row on every page', () => {
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      const header = linesOf(page).filter((line) => ['编号', '证据名称', '拟证明事项'].includes(textOf(line)))
      expect(header).toHaveLength(3)
      expect(header.every(({ letters }) => letters[0]?.glyph.face === 'heading')).toBe(true)
      expect(page.items.filter(({ kind }) => kind === 'shade')).toHaveLength(1)
    }
  })

  it('says a repeated header only once to those who hear the paper', () => {
    expect(pages.flatMap(textLinesOf).filter((line) => textOf(line) === '编号')).toHaveLength(1)
  })

  it('never parts a row between two pages', () => {
    const pageOf = (text: string) => pages.findIndex((page) => textsOf(page).includes(text))
    for (let row = 1; row <= 28; row += 1) expect(pageOf(`截图${row}`)).toBe(pageOf(`1-${row}`))

    const linesInPurpose = new Set(
      pages.map(
        (page) => textLinesOf(page).filter(({ xPt }) => xPt > LEFT + (2 * (RIGHT - LEFT)) / 3).length,
      ),
    )
    const perRow = 4
    for (const count of linesInPurpose) expect((count - 1) % perRow === 0 || count % perRow === 0).toBe(true)
  })

  it('is as wide as the text and closed by rules on each page', () => {
    for (const page of pages) {
      const rules = rulesOf(page)
      expect(Math.min(...rules.map(({ xPt }) => xPt))).toBeCloseTo(LEFT, 3)
      expect(Math.max(...rules.map(({ toXPt }) => toXPt))).toBeCloseTo(RIGHT, 3)

      const lowest = Math.max(...rules.map(({ toYPt }) => toYPt))
      const closing = rules.filter(({ yPt, toYPt }) => yPt === toYPt && Math.abs(toYPt - lowest) < 0.01)
      expect(closing.some(({ xPt, toXPt }) => toXPt - xPt > RIGHT - LEFT - 0.01)).toBe(true)
    }
  })
})

describe('columns', () => {
  it('share the width of the text by their weights', () => {
    const columns = [1, 3, 2].map((weight) => ({ title: '列', weight, align: 'left' as const }))
    const [page] = pagesOf(aTable([], [['一', '二', '三']], { columns }))
    const inner = rulesOf(page).filter(({ xPt, toXPt }) => xPt === toXPt)
    const at = [...new Set(inner.map(({ xPt }) => Math.round(((xPt - LEFT) / (RIGHT - LEFT)) * 600)))]

    expect(at.sort((a, b) => a - b)).toEqual([0, 100, 400, 600])
  })

  it('give what they do not need to one that would wrap', () => {
    const columns = [1, 1, 2].map((weight, index) => ({
      title: ['比对', '证据', '内容'][index] ?? '',
      weight,
      align: 'left' as const,
    }))
    const texts = ['相同', '1-1、2-1、2-2、3-1、3-2', '订单页']
    const [page] = pagesOf(aTable([], [texts], { columns }))
    const lines = page === undefined ? [] : textLinesOf(page).map(textOf)

    expect(lines).toContain(texts[1])
    expect(lines).toContain('相同')
  })

  it('of equal weight that both wrap stay equally wide', () => {
    const titles = ['比对', '本人提供的', '泄露出来的']
    const [page] = pagesOf(aTable(titles, [['相同', someText(200), someText(201)]]))
    const edges = [...new Set(rulesOf(page).flatMap(({ xPt, toXPt }) => (xPt === toXPt ? [xPt] : [])))]
    const [, first = 0, second = 0, last = 0] = edges.sort((a, b) => a - b)
    expect(second - first).toBeGreaterThan((RIGHT - LEFT) / 3)
    expect(Math.abs(last - second - (second - first))).toBeLessThan(2)
  })

  it('left blank for the hand keep their width', () => {
    const columns = [1, 3, 2].map((weight) => ({ title: '页', weight, align: 'left' as const }))
    const [page] = pagesOf(aTable([], [['', '二', someText(90)]], { columns }))
    const inner = rulesOf(page).filter(({ xPt, toXPt }) => xPt === toXPt)
    expect(Math.min(...inner.map(({ xPt }) => xPt).filter((xPt) => xPt > LEFT + 1)) - LEFT).toBeCloseTo(
      (RIGHT - LEFT) / 6,
      3,
    )
  })

  it('hold every line of a long address and hash', () => {
    const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0bf822cd15d6c15b0f00a08'
    const address = `https://news.example/${'leaked-parcel-labels/'.repeat(8)}index.html`
    const [page] = pagesOf(aTable(['文件', '指纹', '链接'], [['a.png', hash, address]]))
    const edges = rulesOf(page).flatMap(({ xPt, toXPt }) => (xPt === toXPt ? [xPt] : []))
    const cells = page === undefined ? [] : textLinesOf(page).slice(3)

    for (const line of cells) {
      const edge = Math.min(...edges.filter((xPt) => xPt > line.xPt))
      expect(rightOf(line)).toBeLessThanOrEqual(edge)
    }
    const joined = cells.map(textOf).join('')
    expect(joined).toContain(hash)
    expect(joined).toContain(address)
  })
})

describe('a row', () => {
  it('with one cell spans the table, in the face of headings', () => {
    const group = '第一组　身份关系、信息提供以及其他与本案有关的基本事实'
    const [page] = pagesOf(aTable(['编号', '名称', '来源'], [[group], ['1-1', '订单', '网页']]))
    const line = page === undefined ? undefined : textLinesOf(page).find((it) => textOf(it) === group)

    expect(line?.letters[0]?.glyph.face).toBe('heading')
    expect(line?.xPt).toBeLessThan(LEFT + 10)
  })

  it('that names a group never ends a page', () => {
    for (let before = 1; before <= 40; before += 1) {
      const rows = [
        ...Array.from({ length: before }, (_, row) => [`${row}`, '一行']),
        ['第二组'],
        ['甲', '乙'],
      ]
      const pages = pagesOf(aTable(['编号', '名称'], rows))
      const page = pages.find((it) => textsOf(it).includes('第二组'))
      expect(textsOf(page)).toContain('甲')
    }
  })

  it('taller than a page goes on, and loses nothing', () => {
    const text = someText(4000)
    const pages = pagesOf(aTable(['编号', '内容'], [['1', text]]))

    expect(pages.length).toBeGreaterThan(2)
    expect(
      pages
        .flatMap(textLinesOf)
        .map(textOf)
        .filter((line) => !['编号', '内容', '1'].includes(line))
        .join(''),
    ).toBe(text)
  })

  it('of empty cells still has its height and rules', () => {
    const [page] = pagesOf(
      aTable(
        ['甲', '乙'],
        [
          ['', ''],
          ['', ''],
        ],
      ),
    )
    const heights = new Set(rulesOf(page).map(({ yPt }) => Math.round(yPt)))
    expect(heights.size).toBe(4)
  })

  it('of labels and values needs no header', () => {
    const [page] = pagesOf(aTable(['', ''], [['姓名', '李敏䶮']], { header: false }))
    const [label, value] = page === undefined ? [] : textLinesOf(page)

    expect(label?.letters[0]?.glyph.face).toBe('heading')
    expect(value?.letters[0]?.glyph.face).toBe('text')
    expect(page?.items.some(({ kind }) => kind === 'shade')).toBe(false)
  })
})
