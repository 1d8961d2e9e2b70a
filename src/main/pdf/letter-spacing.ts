import { isBlankOnLeft, isBlankOnRight, isEllipsis, isWordPart } from './character-class'
import type { Letter } from './letters'

/** Width of the blank half of a full-width mark, in em. */
const HALF_EM = 0.5
/** How much of a blank half a crowded line may take from inside the line, in em. */
const QUARTER_EM = 0.25

/** How much closer two marks stand than their boxes: two blanks in a row look like a hole. */
export function overlapEm(left: Letter, right: Letter): number {
  const meetsBlank = isBlankOnRight(right.codePoint) || isBlankOnLeft(right.codePoint)
  if (isBlankOnRight(left.codePoint) && meetsBlank) return HALF_EM
  if (isBlankOnLeft(left.codePoint) && isBlankOnLeft(right.codePoint)) return HALF_EM
  return 0
}

/** How much more two neighbours may close up in a crowded line. */
export function spareEm(left: Letter, right: Letter): number {
  if (overlapEm(left, right) > 0) return 0
  return (isBlankOnRight(left.codePoint) ? QUARTER_EM : 0) + (isBlankOnLeft(right.codePoint) ? QUARTER_EM : 0)
}

/** What an opening mark gives up at the start of a line, so that its ink stands at the margin. */
export function startOverlapEm(letter: Letter): number {
  return isBlankOnLeft(letter.codePoint) ? HALF_EM : 0
}

/** What a closing mark may give up at the end of a crowded line. */
export function endSpareEm(letter: Letter): number {
  return isBlankOnRight(letter.codePoint) ? HALF_EM : 0
}

/** Whether a loose line may spread between two neighbours: not inside a word or an ellipsis. */
export function spreadsBetween(left: Letter, right: Letter): boolean {
  if (isWordPart(left.codePoint) && isWordPart(right.codePoint)) return false
  return !(isEllipsis(left.codePoint) && isEllipsis(right.codePoint))
}
