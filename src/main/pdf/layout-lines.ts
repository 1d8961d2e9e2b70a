import { breakLines, NARROW_EM } from './break-lines'
import type { Letter } from './letters'
import type { TypeSize } from './page-profiles'
import type { Part, PlacedGap, PlacedItem, PlacedLine } from './placed-page'
import { type Alignment, type SetLine, setLine } from './set-line'

/** How the lines of one text are set. */
export interface LineStyle extends TypeSize {
  readonly align: Alignment
  /** Indent of the first line in characters. */
  readonly indentCharacters: number
  readonly trackingEm: number
}

/** From the middle of a line's height down to its baseline: half the em box less the part below the baseline. */
const BASELINE_BELOW_MIDDLE_EM = 0.38
/** The ground behind a gap reaches this far above and below the baseline, in em. */
const GAP_ABOVE_EM = 0.92
const GAP_BELOW_EM = 0.2

/**
 * Set one list of letters (a paragraph) in a column. Each inner list is one
 * line, to be drawn in a box of `style.pitchPt` whose upper left corner is 0, 0.
 */
export function layoutLines(
  letters: readonly Letter[],
  style: LineStyle,
  widthPt: number,
  part: Part | undefined,
): readonly (readonly PlacedItem[])[] {
  const widthEm = widthPt / style.sizePt
  const indentEm = style.indentCharacters * (1 + style.trackingEm)
  const { trackingEm } = style
  const align = style.align === 'justify' && widthEm < NARROW_EM ? 'left' : style.align
  const spans = breakLines(letters, { firstWidthEm: widthEm - indentEm, widthEm, trackingEm })

  return spans.map((span, index) => {
    const startEm = index === 0 ? indentEm : 0
    const isLast = index === spans.length - 1
    const set = setLine(letters, span, { roomEm: widthEm - startEm, align, isLast, trackingEm })
    return itemsOf(set, startEm * style.sizePt, style, part)
  })
}

function itemsOf(set: SetLine, xPt: number, style: TypeSize, part: Part | undefined): readonly PlacedItem[] {
  const baselinePt = style.pitchPt / 2 + BASELINE_BELOW_MIDDLE_EM * style.sizePt
  const line: PlacedLine = {
    kind: 'line',
    xPt,
    yPt: baselinePt,
    sizePt: style.sizePt,
    spacingPt: set.spacingEm * style.sizePt,
    letters: set.letters,
    offsetsPt: set.offsetsEm.map((offset) => offset * style.sizePt),
    part,
  }
  return [...gapsOf(line), line]
}

function gapsOf(line: PlacedLine): readonly PlacedGap[] {
  const gaps: PlacedGap[] = []
  let start = 0
  while (start < line.letters.length) {
    const field = line.letters[start]?.gap
    let end = start + 1
    while (end < line.letters.length && line.letters[end]?.gap === field) end += 1
    if (field !== undefined) gaps.push(gapOver(line, start, end, field))
    start = end
  }
  return gaps
}

function gapOver(line: PlacedLine, start: number, end: number, field: string): PlacedGap {
  // A mark that gave up its blank half gives up the ground behind it too.
  const fromPt = Math.max(0, line.offsetsPt[start] ?? 0)
  const endPt = (line.offsetsPt[end - 1] ?? 0) + (line.letters[end - 1]?.advanceEm ?? 0) * line.sizePt
  const toPt = Math.min(endPt, line.offsetsPt[end] ?? endPt)
  return {
    kind: 'gap',
    field,
    xPt: line.xPt + fromPt,
    yPt: line.yPt - GAP_ABOVE_EM * line.sizePt,
    widthPt: toPt - fromPt,
    heightPt: (GAP_ABOVE_EM + GAP_BELOW_EM) * line.sizePt,
  }
}
