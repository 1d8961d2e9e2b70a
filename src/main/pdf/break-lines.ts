import {
  isDigit,
  isEllipsis,
  isSeam,
  isSpace,
  isUnit,
  isWordPart,
  neverEndsLine,
  neverStartsLine,
} from './character-class'
import { endSpareEm, overlapEm, spareEm, spreadsBetween, startOverlapEm } from './letter-spacing'
import type { Letter } from './letters'

/** Letters `start` up to, not including, `end`. */
export interface LineSpan {
  readonly start: number
  readonly end: number
}

interface Measure {
  readonly firstWidthEm: number
  readonly widthEm: number
  /** Added wherever a line may spread; slightly negative on the grid of 28 characters. */
  readonly trackingEm: number
}

/** A Latin word this long, such as an address or a hash, may be parted rather than leave a hole. */
const LONG_WORD = 20
/** A hole at the end of a line, as a share of it, that is worse than a parted long word. */
const LARGEST_HOLE = 0.1
/** A last line narrower than this, in em, looks like something lost; three characters closed up to the grid do not. */
const SHORT_END_EM = 2.9
/** In a column narrower than this, in em, every line is short. */
const TOO_NARROW_EM = 7
/** The line before the last may give up this share of its width to the last; in a narrow column, which is ragged, more. */
const GIVEN_TO_END = 0.14
const GIVEN_TO_END_IN_COLUMN = 0.4
/** A column narrower than this, in em, is set ragged: a few letters cannot take up what a word leaves. */
export const NARROW_EM = 12
/** Sums of widths are compared with this slack, in em. */
const SLACK_EM = 1e-6

/**
 * Part a paragraph into lines: as many letters as fit, except that no line
 * starts or ends with a mark that may not stand there (避头尾). A mark that
 * would start the next line is squeezed in where the marks of the line give
 * up enough of their blank; otherwise the letter before it moves down too.
 */
export function breakLines(letters: readonly Letter[], measure: Measure): readonly LineSpan[] {
  const width = widthsOf(letters, measure.trackingEm)
  const spans: LineSpan[] = []
  let start = 0

  while (start < letters.length) {
    const room = (start === 0 ? measure.firstWidthEm : measure.widthEm) + SLACK_EM
    let fitting = start + 1
    while (fitting < letters.length && width.natural(start, fitting + 1) <= room) fitting += 1
    const end = fitting === letters.length ? fitting : chooseEnd(letters, width, start, fitting, room)
    spans.push({ start, end })
    start = end
  }
  return withoutShortEnd(letters, spans, width, measure)
}

/** Move letters down to a last line of one or two characters, where the line before it can spare them. */
function withoutShortEnd(
  letters: readonly Letter[],
  spans: readonly LineSpan[],
  width: Widths,
  { firstWidthEm, widthEm }: Measure,
): readonly LineSpan[] {
  const [before, last] = spans.slice(-2)
  if (before === undefined || last === undefined) return spans
  if (width.natural(last.start, last.end) >= SHORT_END_EM) return spans
  const room = before.start === 0 ? firstWidthEm : widthEm
  if (room < TOO_NARROW_EM) return spans
  const most = room * (room < NARROW_EM ? GIVEN_TO_END_IN_COLUMN : GIVEN_TO_END)
  for (let start = last.start - 1; start > before.start; start -= 1) {
    if (room - width.natural(before.start, start) > most) return spans
    if (mayBreakBefore(letters, start) && width.natural(start, last.end) >= SHORT_END_EM) {
      return [...spans.slice(0, -2), { start: before.start, end: start }, { start, end: last.end }]
    }
  }
  return spans
}

function chooseEnd(letters: readonly Letter[], width: Widths, start: number, fitting: number, room: number) {
  let last = fitting
  while (last > start && !mayBreakBefore(letters, last)) last -= 1
  if (last === fitting) return fitting

  for (let end = fitting + 1; end <= Math.min(fitting + 2, letters.length); end += 1) {
    if ((end === letters.length || mayBreakBefore(letters, end)) && width.tightest(start, end) <= room)
      return end
  }

  const mustPart = last === start
  const hole = mustPart ? room : room - width.natural(start, last)
  if (mustPart || (hole > LARGEST_HOLE * room && isLongWord(letters, fitting))) {
    return partWord(letters, Math.max(last, start), fitting)
  }
  return last
}

/** Inside a word or a run of marks: after a seam if there is one in the last part, else where the line is full. */
function partWord(letters: readonly Letter[], from: number, fitting: number): number {
  const starts = (index: number) => !neverStartsLine(letters[index]?.codePoint ?? 0)
  const ends = (index: number) => !neverEndsLine(letters[index - 1]?.codePoint ?? 0)
  const earliest = Math.max(from + 1, Math.ceil(fitting - (fitting - from) / 3))

  for (let end = fitting; end >= earliest; end -= 1) {
    if (isSeam(letters[end - 1]?.codePoint ?? 0) && starts(end)) return end
  }
  for (let end = fitting; end > from; end -= 1) {
    if (starts(end) && ends(end)) return end
  }
  return fitting
}

function isLongWord(letters: readonly Letter[], index: number): boolean {
  const inWord = (at: number) => isWordPart(letters[at]?.codePoint ?? 0)
  let start = index
  let end = index
  while (start > 0 && inWord(start - 1) && index - start < LONG_WORD) start -= 1
  while (inWord(end) && end - index < LONG_WORD) end += 1
  return end - start >= LONG_WORD
}

function mayBreakBefore(letters: readonly Letter[], index: number): boolean {
  const left = letters[index - 1]?.codePoint
  const right = letters[index]?.codePoint
  if (left === undefined || right === undefined) return true
  if (isSpace(right) || neverStartsLine(right) || neverEndsLine(left)) return false
  if (isSpace(left)) return true
  if (isDigit(left) && isUnit(right)) return false
  return !(isWordPart(left) && isWordPart(right)) && !(isEllipsis(left) && isEllipsis(right))
}

interface Widths {
  /** Width of a line of these letters as they stand; spaces at its end do not count. */
  natural(start: number, end: number): number
  /** The same with every blank given up that may be. */
  tightest(start: number, end: number): number
}

function widthsOf(letters: readonly Letter[], trackingEm: number): Widths {
  // positions[i] is where letter i starts if everything stood in one line; spares[i] what can be given up before it.
  const positions = new Float64Array(letters.length)
  const spares = new Float64Array(letters.length)
  for (let index = 1; index < letters.length; index += 1) {
    const left = letters[index - 1]
    const right = letters[index]
    if (left === undefined || right === undefined) continue
    const tracking = spreadsBetween(left, right) ? trackingEm : 0
    positions[index] = (positions[index - 1] ?? 0) + left.advanceEm - overlapEm(left, right) + tracking
    spares[index] = (spares[index - 1] ?? 0) + spareEm(left, right)
  }

  function natural(start: number, end: number): number {
    const first = letters[start]
    const last = letters[lastInk(letters, start, end)]
    if (first === undefined || last === undefined) return 0
    const reach = (positions[lastInk(letters, start, end)] ?? 0) - (positions[start] ?? 0)
    return reach + last.advanceEm - (start === 0 ? 0 : startOverlapEm(first))
  }

  return {
    natural,
    tightest(start, end) {
      const last = lastInk(letters, start, end)
      const lastLetter = letters[last]
      const inside = (spares[last] ?? 0) - (spares[start] ?? 0)
      return natural(start, end) - inside - (lastLetter === undefined ? 0 : endSpareEm(lastLetter))
    },
  }
}

/** Index of the last letter of a line that is not a space. */
export function lastInk(letters: readonly Letter[], start: number, end: number): number {
  let last = end - 1
  while (last > start && isSpace(letters[last]?.codePoint ?? 0)) last -= 1
  return last
}
