import { expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import { renderDraft } from '../../../src/main/pdf/render-draft'
import { textsOf } from '../../../src/shared/drafting/draft-document'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest } from '../../helpers/draft-for-test'
import { linesOf, textOf } from '../../helpers/pdf/placed-text'
import { inkIn, rasterise } from '../../helpers/pdf/raster'
import { describeWith, extractText, problemsIn } from '../../helpers/pdf/tools'

const fonts = await loadFonts()
const withoutBlanks = (text: string) => text.replace(/\s+/gu, '')
const PAGE_NUMBERS = /^\s*(?:—\s*\d+\s*—|第\s*\d+\s*页\s+共\s*\d+\s*页)\s*$/gmu

describeWith(['pdftotext', 'pdftoppm', 'qpdf'], 'each paper of the sample case', () => {
  it.each(PAPER_KINDS)('%s is a sound file that gives all its text back', async (kind) => {
    const draft = await draftForTest(kind, sampleCase(), { canPrint: fonts.canPrint })
    const { bytes } = await renderDraft(draft, fonts)
    const text = withoutBlanks(extractText(bytes, '-raw').replace(PAGE_NUMBERS, ''))

    expect(problemsIn(bytes)).toBe('')
    for (const block of draft.blocks) {
      // The lines of cells beside each other mix on the page; all other text stands in one piece.
      const pieces = block.kind === 'table' ? [] : textsOf(block).flatMap((marked) => marked.text.split('\n'))
      for (const piece of pieces) expect(text).toContain(withoutBlanks(piece))
    }
  })

  it.each(PAPER_KINDS)('%s leaves ink for every line on a computer without any font', async (kind) => {
    const draft = await draftForTest(kind, sampleCase(), { canPrint: fonts.canPrint })
    const { bytes } = await renderDraft(draft, fonts)

    for (const [index, page] of layoutDraft(draft, fonts).pages.entries()) {
      const raster = rasterise(bytes, index + 1, 72)
      for (const line of linesOf(page)) {
        const { sizePt, xPt, yPt, offsetsPt, letters } = line
        const from = xPt + (offsetsPt[0] ?? 0)
        const widthPt = xPt + (offsetsPt.at(-1) ?? 0) + (letters.at(-1)?.advanceEm ?? 0) * sizePt - from
        const ink = inkIn(raster, { xPt: from, yPt: yPt - 0.88 * sizePt, widthPt, heightPt: sizePt })
        const visible = letters.filter(({ source }) => /[\p{L}\p{N}]/u.test(source)).length
        // Even 一 and 1 cover a fiftieth of their square.
        expect(ink / (visible * sizePt ** 2), textOf(line)).toBeGreaterThan(0.02)
      }
    }
  })
})
