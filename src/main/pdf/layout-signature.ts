import type { Block } from '../../shared/drafting/draft-document'
import type { Fonts } from './fonts'
import { layoutLines } from './layout-lines'
import { layoutParagraph, type ParagraphStyle } from './layout-paragraph'
import { type Letter, type MarkedText, plainText, readLetters } from './letters'
import { addPart, movedBy, type Part } from './placed-page'
import { enclosureLabel, RIGHT_OF_DATE, ROOM_ABOVE_SIGNER, signersStartPt } from './signature-measures'
import { blank, kept, type Slab } from './slab'

/** A blank in the date is as wide as half a character, so that the year can be written in by hand. */
const DATE_BLANK_EM = 0.5

/**
 * The end of a paper: addressee, signers in the right half, date, enclosures.
 * One slab a line, all tied together: the block stays on one page.
 */
export function layoutSignature(
  block: Extract<Block, { kind: 'signature' }>,
  body: ParagraphStyle,
  widthPt: number,
  parent: Part,
  fonts: Fonts,
): readonly Slab[] {
  const flush = { ...body, indentCharacters: 0 }
  const part = () => addPart(parent, 'P')
  const { addressee } = block

  const slabs: Slab[] = []
  if (addressee !== undefined) {
    slabs.push(...layoutParagraph(plainText(addressee.lead), body, widthPt, part(), fonts))
    slabs.push(...layoutParagraph(addressee, flush, widthPt, part(), fonts))
  }
  const enclose = () => {
    if (block.enclosures.length > 0) slabs.push(blank(body.pitchPt * ROOM_ABOVE_SIGNER))
    slabs.push(...enclosureSlabs(block.enclosures, flush, widthPt, part, fonts))
  }
  if (block.enclosedFirst === true) enclose()
  slabs.push(blank(body.pitchPt))

  const left = signersFromPt(block.signers, body, widthPt, fonts)
  block.signers.forEach((signer, index) => {
    if (index > 0) slabs.push(blank(body.pitchPt * ROOM_ABOVE_SIGNER))
    slabs.push(...shifted(layoutParagraph(plainText(signer), flush, widthPt - left, part(), fonts), left))
  })

  slabs.push(blank(body.pitchPt * ROOM_ABOVE_SIGNER))
  slabs.push(...dateSlabs(block.date, flush, widthPt, left, part(), fonts))
  if (block.enclosedFirst !== true) enclose()
  return slabs.map((slab, index) => (index < slabs.length - 1 ? kept(slab) : slab))
}

/** Move the contents of slabs to the right. */
function shifted(slabs: readonly Slab[], xPt: number): readonly Slab[] {
  return slabs.map((slab) => ({ ...slab, items: slab.items.map((item) => movedBy(item, xPt, 0)) }))
}

/** Signers start at the middle of the page, or further left where a long label would leave no room to sign. */
function signersFromPt(
  signers: readonly string[],
  { face, sizePt }: ParagraphStyle,
  widthPt: number,
  fonts: Fonts,
) {
  const longestEm = Math.max(
    0,
    ...signers.flatMap((signer) =>
      readLetters(plainText(signer), face, fonts).map((letters) =>
        letters.reduce((sum, { advanceEm }) => sum + advanceEm, 0),
      ),
    ),
  )
  return signersStartPt(widthPt, longestEm, sizePt)
}

/** A date with a label (提交时间：) stands below the signers; a bare one ends four characters from the edge. */
function dateSlabs(
  date: string,
  style: ParagraphStyle,
  widthPt: number,
  signersPt: number,
  part: Part,
  fonts: Fonts,
): readonly Slab[] {
  const isLabelled = date.includes('：')
  const [align, roomPt] = isLabelled
    ? (['left', widthPt - signersPt] as const)
    : (['right', widthPt - RIGHT_OF_DATE * style.sizePt] as const)
  const lines = readLetters(plainText(date), style.face, fonts).flatMap((letters) =>
    layoutLines(letters.map(widened), { ...style, align }, roomPt, part).map((items) => ({
      heightPt: style.pitchPt,
      items,
    })),
  )
  return isLabelled ? shifted(lines, signersPt) : lines
}

/** After 附：1．… the further enclosures stand below the first, not below its label. */
function enclosureSlabs(
  enclosures: readonly MarkedText[],
  style: ParagraphStyle,
  widthPt: number,
  part: () => Part,
  fonts: Fonts,
): readonly Slab[] {
  const label = enclosureLabel(enclosures[0]?.text)
  const indentPt = label.length * style.sizePt * (1 + style.trackingEm)
  return enclosures.flatMap((enclosure, index) =>
    index === 0
      ? layoutParagraph(enclosure, style, widthPt, part(), fonts)
      : shifted(layoutParagraph(enclosure, style, widthPt - indentPt, part(), fonts), indentPt),
  )
}

function widened(letter: Letter): Letter {
  return letter.source === ' ' ? { ...letter, advanceEm: DATE_BLANK_EM } : letter
}
