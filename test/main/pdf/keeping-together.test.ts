import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import type { Block } from '../../../src/shared/drafting/draft-document'
import { aDraft, aHeading, aParagraph, aSignature, aTable, aText, aTitle } from '../../helpers/pdf/a-draft'
import { rightOf, textLinesOf, textOf } from '../../helpers/pdf/placed-text'
import { someText } from '../../helpers/pdf/some-text'

const fonts = await loadFonts()
const MM = 72 / 25.4
const TEXT_LEFT = 28 * MM
const TEXT_RIGHT = 184 * MM

const placedPages = (...blocks: Block[]) => layoutDraft(aDraft(blocks), fonts).pages.map(textLinesOf)
const pagesOf = (...blocks: Block[]) => placedPages(...blocks).map((lines) => lines.map(textOf))

/** `count` paragraphs of one line each: they push what follows down line by line. */
const oneLiners = (count: number) => Array.from({ length: count }, (_, index) => aParagraph(`第${index}行`))
const EVERY_START = Array.from({ length: 24 }, (_, index) => index + 1)

describe('whatever stands above it', () => {
  it('a heading is never the last line of a page', () => {
    for (const count of EVERY_START) {
      const pages = pagesOf(
        ...oneLiners(count),
        aHeading('一、经过'),
        aHeading('（一）开始', 2),
        aParagraph('正文。'),
      )
      for (const page of pages) {
        expect(page.at(-1)).not.toBe('一、经过')
        expect(page.at(-1)).not.toBe('（一）开始')
      }
    }
  })

  it('a line that ends in a colon is never the last of a page', () => {
    for (const count of EVERY_START) {
      const pages = pagesOf(...oneLiners(count), aParagraph('有待查证的：'), aParagraph('第一项。'))
      for (const page of pages) expect(page.at(-1)).not.toBe('有待查证的：')
    }
  })

  it('no page begins or ends with a single line of a paragraph', () => {
    const paragraph = someText(150)
    for (const count of EVERY_START) {
      for (const page of pagesOf(...oneLiners(count), aParagraph(paragraph))) {
        const lines = page.filter((line) => paragraph.includes(line))
        expect(lines.length).not.toBe(1)
      }
    }
  })

  it('the signature stays whole, with at least two lines of the text above it', () => {
    for (const count of EVERY_START) {
      const pages = pagesOf(...oneLiners(count), aParagraph(someText(120)), aSignature())
      const last = pages.at(-1) ?? []
      const at = last.indexOf('此致')

      expect(at).toBeGreaterThanOrEqual(2)
      expect(last.slice(at)).toEqual([
        '此致',
        '北京市公安局海淀分局某派出所',
        '报案人（签名、捺印）：',
        '年　　月　　日',
        '附：1．证据目录及证据材料6份',
        '2．报案人身份证件复印件1份',
      ])
    }
  })

  it('the signature takes the last row of a table along', () => {
    for (const count of EVERY_START) {
      const rows = Array.from({ length: 3 }, (_, index) => [`${index}`, `证据${index}`])
      const last = pagesOf(...oneLiners(count), aTable(['编号', '名称'], rows), aSignature()).at(-1) ?? []
      expect(last).toContain('证据2')
      expect(last).toContain('此致')
    }
  })

  it('a tall box of a form goes on at a line, three lines or more on each page, and begins below its heading', () => {
    const account = someText(34 * 15)
    for (const count of EVERY_START) {
      const box = aTable(['', ''], [['概述', account]], { header: false })
      const pages = pagesOf(...oneLiners(count), aHeading('事实与理由'), box, aParagraph('以上。'))
      const lines = pages.map((page) => page.filter((line) => account.includes(line)).length)
      for (const inPage of lines) expect(inPage === 0 || inPage >= 3, `${inPage}`).toBe(true)
      expect(pages.find((page) => page.includes('事实与理由'))).toContain('概述')
      // 22 lines fit on a page.
      if (count <= 14) expect(pages[0]).toContain('概述')
    }
  })

  it('a tall box never parts after the title of an account', () => {
    const accounts = ['一', '二', '三', '四', '五'].flatMap((number) => [`（${number}）来电`, someText(90)])
    for (const count of EVERY_START) {
      const box = aTable(['', ''], [['概述', accounts.join('\n')]], { header: false })
      for (const page of pagesOf(...oneLiners(count), box)) expect(page.at(-1)).not.toMatch(/^（.）来电$/u)
    }
  })

  it('a row of evidence stays whole, however tall it is', () => {
    const purpose = someText(17 * 15)
    for (const count of EVERY_START) {
      const pages = pagesOf(...oneLiners(count), aTable(['编号', '拟证明事项'], [['1-1', purpose]]))
      expect(pages.filter((page) => page.some((line) => purpose.includes(line)))).toHaveLength(1)
    }
  })

  it('the signature takes the end of a tall box along, not the whole of it', () => {
    const account = someText(34 * 20)
    for (const count of EVERY_START) {
      const pages = pagesOf(
        ...oneLiners(count),
        aTable(['', ''], [['其他', account]], { header: false }),
        aSignature(),
      )
      const last = pages.at(-1) ?? []
      expect(last).toContain('此致')
      expect(last.filter((line) => account.includes(line)).length).toBeGreaterThanOrEqual(3)
    }
  })

  it('a table begins on the page of the line that leads to it, with more than one row', () => {
    for (const count of EVERY_START) {
      const rows = Array.from({ length: 6 }, (_, index) => [`${index}`, `证据${index}`])
      const pages = pagesOf(...oneLiners(count), aParagraph('比对如下：'), aTable(['编号', '名称'], rows))
      const page = pages.find((lines) => lines.includes('比对如下：')) ?? []
      expect(page).toContain('证据1')
    }
  })
})

describe('the signature', () => {
  const lines = placedPages(aTitle('民事起诉状'), aParagraph(someText(60)), aSignature()).flat()
  const lineOf = (start: string) => {
    const line = lines.find((it) => textOf(it).startsWith(start))
    if (line === undefined) throw new RangeError(start)
    return line
  }

  it('indents 此致 by two characters and sets the addressee at the margin', () => {
    expect(lineOf('此致').xPt - TEXT_LEFT).toBeCloseTo(32, 0)
    expect(lineOf('北京市公安局').xPt).toBeCloseTo(TEXT_LEFT, 3)
  })

  it('leaves room to sign behind each signer, in the right half', () => {
    const signer = lineOf('报案人')
    expect(signer.xPt).toBeGreaterThan(TEXT_LEFT + (TEXT_RIGHT - TEXT_LEFT) * 0.35)
    expect(TEXT_RIGHT - rightOf(signer)).toBeGreaterThanOrEqual(6 * 16 - 0.01)
  })

  it('ends the date four characters from the right edge', () => {
    expect(TEXT_RIGHT - rightOf(lineOf('年'))).toBeCloseTo(4 * 16, 1)
  })

  it('sets a labelled date below the signers instead', () => {
    const placed = placedPages(
      aParagraph('以上。'),
      aSignature({ signers: ['提交人（签名）：'], date: '提交时间：　　　　年　　月　　日' }),
    ).flat()
    const [signer, date] = placed.filter((line) => textOf(line).startsWith('提交'))
    expect(date?.xPt).toBe(signer?.xPt)
  })

  it('lines the enclosures up below the first', () => {
    expect(lineOf('2．').xPt - lineOf('附：').xPt).toBeCloseTo(32, 0)
  })

  it('may go without an addressee and enclosures', () => {
    const { addressee: _, ...others } = aSignature({ enclosures: [] }) as Extract<
      Block,
      { kind: 'signature' }
    >
    expect(pagesOf(aParagraph('以上。'), others).flat()).toEqual([
      '以上。',
      '报案人（签名、捺印）：',
      '年　　月　　日',
    ])
  })

  it('that is longer than a page goes on instead of failing', () => {
    const enclosures = Array.from({ length: 40 }, (_, index) => aText(`${index + 1}．附件`))
    expect(pagesOf(aSignature({ enclosures })).flat()).toContain('40．附件')
  })
})
