import type { FaceName, Fonts } from './fonts'
import { type LineStyle, layoutLines } from './layout-lines'
import { type Letter, letterOf, type MarkedText, plainText, readLetters } from './letters'
import { takesSpace } from './list-label'
import { addPart, type Part } from './placed-page'
import type { Slab } from './slab'

export interface ParagraphStyle extends LineStyle {
  readonly face: FaceName
  /** See `Slab.gridPt`. */
  readonly gridPt?: number
}

/** A paragraph as one slab a line, tied together so that no page begins or ends with a single line of it. */
export function layoutParagraph(
  text: MarkedText,
  style: ParagraphStyle,
  widthPt: number,
  part: Part,
  fonts: Fonts,
): readonly Slab[] {
  return readLetters(text, style.face, fonts).flatMap((letters) => slabsOf(letters, style, widthPt, part))
}

/** An item of a list: its label runs into the text, as in the numbered points of a court paper. */
export function layoutListItem(
  item: MarkedText & { readonly label: string; readonly key?: string | undefined },
  style: ParagraphStyle,
  widthPt: number,
  list: Part,
  fonts: Fonts,
): readonly Slab[] {
  const { label } = item
  const part = addPart(addPart(list, 'LI'), 'LBody', { key: item.key })
  const [labelLetters = []] = readLetters(plainText(label), style.face, fonts)
  const [first = [], ...others] = readLetters(item, style.face, fonts)
  return [[...labelLetters, ...spaceAfter(label, style.face, fonts), ...first], ...others]
    .filter((letters) => letters.length > 0)
    .flatMap((letters) => slabsOf(letters, style, widthPt, part))
}

function spaceAfter(label: string, face: FaceName, fonts: Fonts): readonly Letter[] {
  const space = fonts.find(face, SPACE)
  if (!takesSpace(label) || space === undefined) return []
  return [letterOf(' ', SPACE, space, undefined)]
}

const SPACE = 0x20

function slabsOf(
  letters: readonly Letter[],
  style: ParagraphStyle,
  widthPt: number,
  part: Part,
): readonly Slab[] {
  const lines = layoutLines(letters, style, widthPt, part)
  return lines.map((items, index) => ({
    heightPt: style.pitchPt,
    items,
    // The first two lines stay together, and the last two.
    keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    ...(style.gridPt === undefined ? {} : { gridPt: style.gridPt }),
  }))
}
