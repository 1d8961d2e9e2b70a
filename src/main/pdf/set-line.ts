import { type LineSpan, lastInk } from './break-lines'
import { endSpareEm, overlapEm, spareEm, spreadsBetween, startOverlapEm } from './letter-spacing'
import type { Letter } from './letters'

export type Alignment = 'justify' | 'left' | 'center' | 'right'

/** One line with a place for each letter, in em from the line's left end. */
export interface SetLine {
  readonly letters: readonly Letter[]
  readonly offsetsEm: readonly number[]
  /** Added between letters that may spread, beyond their natural widths. */
  readonly spacingEm: number
  readonly widthEm: number
}

/** A line that would have to spread more than this between two letters stays ragged. */
const LARGEST_SPREAD_EM = 0.16

/**
 * Place the letters of a line.
 *
 * @param line.roomEm - width of the column here, less any indent.
 * @param line.isLast - whether the paragraph ends with it: a last line is never spread.
 */
export function setLine(
  letters: readonly Letter[],
  span: LineSpan,
  line: { roomEm: number; align: Alignment; isLast: boolean; trackingEm: number },
): SetLine {
  const last = lastInk(letters, span.start, span.end)
  const set = letters.slice(span.start, span.end)
  const inkCount = last - span.start + 1
  const natural = place(set, span.start > 0, line.trackingEm, 0)
  const excess = widthOf(set, natural, inkCount) - line.roomEm

  const tightness = excess > 0 ? tightnessFor(set, inkCount, excess) : 0
  const spacingEm =
    line.trackingEm + (line.align === 'justify' && !line.isLast ? spreadFor(set, inkCount, -excess) : 0)
  const offsets =
    tightness === 0 && spacingEm === line.trackingEm
      ? natural
      : place(set, span.start > 0, spacingEm, tightness)

  const widthEm = widthOf(set, offsets, inkCount)
  const shift = line.align === 'center' ? 0.5 : line.align === 'right' ? 1 : 0
  const shiftEm = Math.max(0, line.roomEm - widthEm) * shift
  return {
    letters: set,
    offsetsEm: shiftEm === 0 ? offsets : offsets.map((offset) => offset + shiftEm),
    spacingEm,
    widthEm,
  }
}

function place(
  set: readonly Letter[],
  trimsStart: boolean,
  spacingEm: number,
  tightness: number,
): readonly number[] {
  const offsets: number[] = []
  let pen = 0
  set.forEach((letter, index) => {
    const left = set[index - 1]
    if (left === undefined) {
      pen = trimsStart ? -startOverlapEm(letter) : 0
    } else {
      pen += left.advanceEm - overlapEm(left, letter) - tightness * spareEm(left, letter)
      if (spreadsBetween(left, letter)) pen += spacingEm
    }
    offsets.push(pen)
  })
  return offsets
}

function widthOf(set: readonly Letter[], offsets: readonly number[], inkCount: number): number {
  return (offsets[inkCount - 1] ?? 0) + (set[inkCount - 1]?.advanceEm ?? 0)
}

/** Share of their blanks, 0 to 1, that the marks inside a crowded line give up after the one at its end. */
function tightnessFor(set: readonly Letter[], inkCount: number, excess: number): number {
  const last = set[inkCount - 1]
  const rest = excess - (last === undefined ? 0 : endSpareEm(last))
  const spare = sumBetween(set, inkCount, spareEm)
  return rest <= 0 || spare === 0 ? 0 : Math.min(1, rest / spare)
}

function spreadFor(set: readonly Letter[], inkCount: number, slack: number): number {
  const seats = sumBetween(set, inkCount, (left, right) => (spreadsBetween(left, right) ? 1 : 0))
  if (slack <= 0 || seats === 0 || slack / seats > LARGEST_SPREAD_EM) return 0
  return slack / seats
}

function sumBetween(
  set: readonly Letter[],
  inkCount: number,
  value: (left: Letter, right: Letter) => number,
): number {
  let sum = 0
  for (let index = 1; index < inkCount; index += 1) {
    const left = set[index - 1]
    const right = set[index]
    if (left !== undefined && right !== undefined) sum += value(left, right)
  }
  return sum
}
