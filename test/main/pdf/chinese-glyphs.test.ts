import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { layoutDraft } from '../../../src/main/pdf/layout-draft'
import type { PlacedLine } from '../../../src/main/pdf/placed-page'
import { renderDraft } from '../../../src/main/pdf/render-draft'
import { aDraft, aHeading, aParagraph, aTable, aTitle } from '../../helpers/pdf/a-draft'
import { outlineArea } from '../../helpers/pdf/outline-area'
import { rasteriseWithPdfJs } from '../../helpers/pdf/pdf-js-raster'
import { linesOf } from '../../helpers/pdf/placed-text'
import { inkIn, type Raster, rasterise } from '../../helpers/pdf/raster'
import { referenceFaces } from '../../helpers/pdf/reference-faces'
import { someText } from '../../helpers/pdf/some-text'
import { describeWith } from '../../helpers/pdf/tools'

const fonts = await loadFonts()
const DOTS_PER_INCH = 150

/** Rarely used characters of real names, some from Unicode's Extension A. */
const RARE = '䶮㗎㐀䲟䥽䦃㛃㴔䴔㸌喆祎堃犇翀赟韡曌垚'

const draft = aDraft([
  aTitle(`民事起诉状${RARE.slice(0, 4)}`),
  aHeading(`一、当事人${RARE}`),
  aHeading('（一）原告李敏䶮', 2),
  aParagraph(`原告：李敏䶮，${RARE}，电子邮箱：li@mail.example。`),
  aParagraph(someText(700)),
  aTable(
    ['证据䶮', '来源'],
    [
      ['李敏䶮的订单', '某某商城（网页打印）'],
      [RARE, 'https://mall.example/订单'],
    ],
  ),
])

describeWith(['pdftoppm'], 'the characters of a paper, drawn on a computer without any font', () => {
  it('each leave as much ink as their outline has area: none is blank, a box or another character', async () => {
    expect(await compareInk(async (bytes, page) => rasterise(bytes, page, DOTS_PER_INCH))).toBeGreaterThan(
      600,
    )
  })
})

describe('the characters of a paper, drawn by pdf.js from the file alone', () => {
  it('each leave as much ink as their outline has area', async () => {
    const compared = await compareInk((bytes, page) => rasteriseWithPdfJs(bytes, page, DOTS_PER_INCH))
    expect(compared).toBeGreaterThan(600)
  })
})

/** Compare each character of the draft with its outline. @returns how many were compared. */
async function compareInk(draw: (bytes: Uint8Array, page: number) => Promise<Raster>): Promise<number> {
  const { bytes } = await renderDraft(draft, fonts)
  const { pages, profile } = layoutDraft(draft, fonts)
  let compared = 0
  for (const [index, page] of pages.entries()) {
    const raster = await draw(bytes, index + 1)
    expect(raster.height).toBe(Math.round((profile.heightPt * DOTS_PER_INCH) / 72))
    for (const { source, expected, measured } of linesOf(page).flatMap((line) => inkOf(line, raster))) {
      expect(measured / expected, `ink of ${source} on page ${index + 1}`).toBeGreaterThan(0.75)
      expect(measured / expected, `ink of ${source} on page ${index + 1}`).toBeLessThan(1.35)
      compared += 1
    }
  }
  return compared
}

/** Expected and measured ink of the full-width characters of a line, in square points. */
function inkOf(line: PlacedLine, raster: Raster) {
  return line.letters.flatMap((letter, index) => {
    const { face } = letter.glyph
    if (!/\p{Script=Han}/u.test(letter.source)) return []
    const outline = referenceFaces[face].glyphForCodePoint(letter.codePoint).path
    return [
      {
        source: letter.source,
        expected: (outlineArea(outline) * line.sizePt ** 2) / 1e6,
        measured: inkIn(raster, {
          xPt: line.xPt + (line.offsetsPt[index] ?? 0),
          yPt: line.yPt - 0.9 * line.sizePt,
          widthPt: line.sizePt,
          heightPt: 1.05 * line.sizePt,
        }),
      },
    ]
  })
}
