import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlankOnRight } from '../../../src/main/pdf/character-class'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import type { PlacedLine } from '../../../src/main/pdf/placed-page'
import type { Block } from '../../../src/shared/drafting/draft-document'
import { aDraft, aHeading, aParagraph, aSignature, aTable, aText, aTitle } from '../../helpers/pdf/a-draft'
import { textLinesOf, textOf } from '../../helpers/pdf/placed-text'
import { someText } from '../../helpers/pdf/some-text'

const fonts = await loadFonts()
const MM = 72 / 25.4
const pageBreak: Block = { kind: 'page-break', sources: [] }

const pagesOf = (...blocks: Block[]) => layoutDraft(aDraft(blocks), fonts).pages

describe('odd but legal input', () => {
  it('gives a paper without text one page', () => {
    expect(pagesOf()).toHaveLength(1)
    expect(
      pagesOf(aTitle(''), aHeading(''), aParagraph(' \n'), aTable(['', ''], [['', ''], []])),
    ).toHaveLength(1)
  })

  it('makes no empty page of page breaks at the start, at the end or in a row', () => {
    const pages = pagesOf(pageBreak, aParagraph('前'), pageBreak, pageBreak, aSignature(), pageBreak)
    expect(pages).toHaveLength(2)
  })

  it('lays out a paragraph of 10,000 characters and loses none', () => {
    const text = someText(10_000)
    expect(pagesOf(aParagraph(text)).flatMap(textLinesOf).map(textOf).join('')).toBe(text)
  })

  it('returns to the lines of the page after a title and a table', () => {
    const plain = pagesOf(aParagraph('正文。')).flatMap(textLinesOf)[0]?.yPt ?? 0
    const below = pagesOf(aTitle('民事起诉状'), aTable(['甲', '乙'], [['一', '二']]), aParagraph('正文。'))
      .flatMap(textLinesOf)
      .find((line) => textOf(line) === '正文。')
    const lines = ((below?.yPt ?? 0) - plain) / 28.95

    expect(lines).toBeGreaterThan(2)
    expect(lines).toBeCloseTo(Math.round(lines), 3)
  })

  it('puts a ground behind a gap on each line it runs over', () => {
    const text = aText(`${'甲'.repeat(20)}【complainant.name】${'乙'.repeat(40)}`)
    const gap = { start: 20, end: 60, field: 'complainant.name', question: '姓名？' }
    const items = pagesOf({ kind: 'paragraph', style: 'body', ...text, gaps: [gap] }).flatMap(
      (page) => page.items,
    )
    const grounds = items.filter((item) => item.kind === 'gap')

    expect(grounds.map(({ field }) => field)).toEqual(['complainant.name', 'complainant.name'])
    expect(grounds[1]?.yPt).toBeCloseTo((grounds[0]?.yPt ?? 0) + 28.95, 3)
  })

  it('stays inside the margins whatever is written', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '个人信息',
        'https://a.example/?b=c',
        '\n',
        '\t',
        '，',
        '。”',
        '（',
        '——',
        '……',
        '👍',
        'ع',
        '𠮷',
      ),
    )
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join('').replaceAll(/[【】]/gu, ''))

    fc.assert(
      fc.property(text, (written) => {
        const pages = pagesOf(
          aHeading(written),
          aParagraph(written),
          aTable(['甲', '乙'], [[written, '短']]),
          aSignature(),
        )
        for (const line of pages.flatMap(textLinesOf)) {
          expect(line.xPt + (line.offsetsPt[0] ?? 0)).toBeGreaterThan(28 * MM - 0.51 * line.sizePt)
          expect(inkEndOf(line)).toBeLessThan(184 * MM + 0.01)
          expect(line.yPt).toBeGreaterThan(37 * MM)
          expect(line.yPt).toBeLessThan((297 - 35) * MM)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Right edge of a line, less what may hang over it: spaces, and the blank half of a mark. */
function inkEndOf({ xPt, offsetsPt, letters, sizePt }: PlacedLine): number {
  const last = letters.findLastIndex(({ source }) => source.trim() !== '')
  const letter = letters[last]
  if (letter === undefined) return xPt
  const blankEm = isBlankOnRight(letter.codePoint) ? 0.5 : 0
  return xPt + (offsetsPt[last] ?? 0) + (letter.advanceEm - blankEm) * sizePt
}
