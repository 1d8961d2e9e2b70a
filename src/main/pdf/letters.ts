import { isLineEnd } from '../../shared/domain/line-end'
import type { GapMark } from '../../shared/drafting/draft-document'
import { isInvisible } from './character-class'
import type { FaceName, Fonts, FoundGlyph } from './fonts'

/** One glyph to set, with the text it stands for. */
export interface Letter {
  /** What copying it from the page gives back; two characters for ——. */
  readonly source: string
  readonly codePoint: number
  readonly glyph: FoundGlyph
  /** From its start to the start of a neighbour that keeps its distance; the width of the glyph unless widened. */
  readonly advanceEm: number
  /** Case field that is missing where this letter stands. */
  readonly gap: string | undefined
}

/** The part of a DraftText that is drawn. */
export interface MarkedText {
  readonly text: string
  readonly gaps: readonly GapMark[]
}

/** A text without gaps. */
export function plainText(text: string): MarkedText {
  return { text, gaps: [] }
}

const EM_DASH = 0x2014
const TAB = 0x09
const IDEOGRAPHIC_SPACE = 0x3000

/**
 * Turn a text into letters, one list for each of its lines; blank lines and
 * blanks around a line are left out. A character that no face has is spelt
 * out as 〔U+1F600〕, so that nothing is ever blank.
 */
export function readLetters(
  marked: MarkedText,
  face: FaceName,
  fonts: Fonts,
): readonly (readonly Letter[])[] {
  const lines: Letter[][] = [[]]
  let offset = 0

  for (const character of marked.text) {
    const codePoint = character.codePointAt(0) ?? 0
    const gap = marked.gaps.find(({ start, end }) => offset >= start && offset < end)?.field
    offset += character.length

    const line = lines[lines.length - 1] ?? []
    if (isLineEnd(codePoint)) lines.push([])
    else if (!isInvisible(codePoint)) addLetter(line, character, codePoint, gap, face, fonts)
  }
  return lines.map(withoutOuterBlanks).filter((line) => line.length > 0)
}

function addLetter(
  line: Letter[],
  character: string,
  codePoint: number,
  gap: string | undefined,
  face: FaceName,
  fonts: Fonts,
): void {
  const previous = line[line.length - 1]
  if (codePoint === EM_DASH && previous?.source === '—' && previous.gap === gap) {
    const glyph = { ...fonts.faces[previous.glyph.face].doubleDash, face: previous.glyph.face }
    line[line.length - 1] = { ...previous, source: '——', glyph, advanceEm: glyph.widthEm }
    return
  }

  const glyph = fonts.find(face, codePoint === TAB ? IDEOGRAPHIC_SPACE : codePoint)
  if (glyph !== undefined) {
    line.push(letterOf(character, codePoint, glyph, gap))
    return
  }
  for (const spelt of `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`) {
    const speltCodePoint = spelt.codePointAt(0) ?? 0
    const speltGlyph = fonts.find(face, speltCodePoint)
    if (speltGlyph !== undefined) line.push(letterOf(spelt, speltCodePoint, speltGlyph, gap))
  }
}

/** A letter as wide as its glyph. */
export function letterOf(
  source: string,
  codePoint: number,
  glyph: FoundGlyph,
  gap: string | undefined,
): Letter {
  return { source, codePoint, glyph, advanceEm: glyph.widthEm, gap }
}

function withoutOuterBlanks(line: readonly Letter[]): readonly Letter[] {
  const isBlank = (letter: Letter) => letter.source.trim() === ''
  const start = line.findIndex((letter) => !isBlank(letter))
  if (start < 0) return []
  return line.slice(start, line.findLastIndex((letter) => !isBlank(letter)) + 1)
}
