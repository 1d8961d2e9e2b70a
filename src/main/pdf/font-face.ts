import { readCharacterMap } from './character-map'
import { openFontFile } from './font-file'
import { readHorizontalMetrics } from './horizontal-metrics'
import { writeSubset } from './write-subset'

/** A drawing of one character, or of a pair that is drawn as one. */
export interface FaceGlyph {
  readonly id: number
  /** Advance in em. */
  readonly widthEm: number
}

/** What a PDF says about a face, in thousandths of an em. */
interface FaceMetrics {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
}

/** One opened TrueType face. Nothing is shaped. */
export interface FontFace {
  readonly postScriptName: string
  readonly metrics: FaceMetrics
  /** @returns undefined where the face has no drawing of the character. */
  glyph(codePoint: number): FaceGlyph | undefined
  /** The unbroken dash of two characters' width that Chinese sets for ——: two single dashes leave a hole. */
  readonly doubleDash: FaceGlyph
  /** Advance of a glyph in em, from the face's own table. */
  advanceEm(glyphId: number): number
  /** A TrueType file with the glyphs numbered from 1 in the order given; 0 is the empty box. */
  subset(glyphIds: readonly number[]): Uint8Array
}

/**
 * @param path - a TrueType file.
 * @param doubleDash - its glyph of ——, which has no code point of its own.
 * @throws TypeError if the file is of another kind; Error of the file system.
 */
export async function openFontFace(path: string, doubleDash: number): Promise<FontFace> {
  const file = await openFontFile(path)
  const head = file.table('head')
  const unitsPerEm = head.getUint16(18)
  const perMille = (table: DataView, offset: number) =>
    Math.round(table.getInt16(offset) * (1000 / unitsPerEm))
  const glyphOf = readCharacterMap(file.table('cmap'))
  const metricsOf = readHorizontalMetrics(file)
  const advanceEm = (glyphId: number) => metricsOf(glyphId).advance / unitsPerEm

  return {
    postScriptName: postScriptNameOf(file.table('name')),
    // Source: OpenType 1.9, `head`, `hhea`, `OS/2`.
    metrics: {
      ascent: perMille(file.table('hhea'), 4),
      descent: perMille(file.table('hhea'), 6),
      capHeight: perMille(file.table('OS/2'), 88),
      box: [perMille(head, 36), perMille(head, 38), perMille(head, 40), perMille(head, 42)],
    },

    glyph(codePoint) {
      const id = glyphOf(codePoint)
      return id === 0 ? undefined : { id, widthEm: advanceEm(id) }
    },

    doubleDash: { id: doubleDash, widthEm: advanceEm(doubleDash) },
    advanceEm,
    subset: (glyphIds) => writeSubset(file, metricsOf, glyphIds),
  }
}

const POST_SCRIPT_NAME = 6
const WINDOWS = 3

/** Source: OpenType 1.9, `name`; what Windows reads is UTF-16, and this name ASCII. */
function postScriptNameOf(names: DataView): string {
  for (let record = 6; record < 6 + 12 * names.getUint16(2); record += 12) {
    if (names.getUint16(record) !== WINDOWS || names.getUint16(record + 6) !== POST_SCRIPT_NAME) continue
    const start = names.getUint16(4) + names.getUint16(record + 10)
    const length = names.getUint16(record + 8) / 2
    return String.fromCharCode(...Array.from({ length }, (_, index) => names.getUint16(start + 2 * index)))
  }
  throw new TypeError('The face has no PostScript name')
}
