import * as fontkit from 'fontkit'

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

/** One opened TrueType face. Glyphs are looked up one by one and remembered; nothing is shaped. */
export interface FontFace {
  readonly postScriptName: string
  readonly metrics: FaceMetrics
  /** @returns undefined where the face has no drawing of the character. */
  glyph(codePoint: number): FaceGlyph | undefined
  /** The unbroken dash of two characters' width that Chinese sets for ——. */
  doubleDash(): FaceGlyph | undefined
  /** Advance of a glyph in em, from the face's own table. */
  advanceEm(glyphId: number): number
  /** A TrueType file with the glyphs numbered from 1 in the order given; 0 is the empty box. */
  subset(glyphIds: readonly number[]): Uint8Array
}

/** @param bytes - a TrueType file; kept, and read from as glyphs are asked for. */
export function openFontFace(bytes: Uint8Array): FontFace {
  const opened = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if ('fonts' in opened) throw new TypeError('A single face is expected, not a collection')
  const font = opened
  const perMille = 1000 / font.unitsPerEm
  const advance = advancesOf(font, bytes)
  const glyphs = new Map<number, FaceGlyph | undefined>()
  let dash: { readonly glyph: FaceGlyph | undefined } | undefined

  function readGlyph(codePoint: number): FaceGlyph | undefined {
    if (!font.hasGlyphForCodePoint(codePoint)) return undefined
    const { id } = font.glyphForCodePoint(codePoint)
    return { id, widthEm: advance(id) / font.unitsPerEm }
  }

  return {
    postScriptName: font.postscriptName,
    metrics: {
      ascent: Math.round(font.ascent * perMille),
      descent: Math.round(font.descent * perMille),
      capHeight: Math.round(font.capHeight * perMille),
      box: [
        Math.round(font.bbox.minX * perMille),
        Math.round(font.bbox.minY * perMille),
        Math.round(font.bbox.maxX * perMille),
        Math.round(font.bbox.maxY * perMille),
      ],
    },

    glyph(codePoint) {
      if (!glyphs.has(codePoint)) glyphs.set(codePoint, readGlyph(codePoint))
      return glyphs.get(codePoint)
    },

    doubleDash() {
      // Two single dashes leave a hole between them. The joined one has no code
      // point of its own, so the face is asked to shape this one pair, once.
      if (dash === undefined) {
        const { glyphs: joined } = font.layout('——', [], 'hani', 'ZHS ', 'ltr')
        const [only] = joined
        const found = joined.length === 1 && only !== undefined
        dash = { glyph: found ? { id: only.id, widthEm: only.advanceWidth / font.unitsPerEm } : undefined }
      }
      return dash.glyph
    },

    advanceEm: (glyphId) => advance(glyphId) / font.unitsPerEm,

    subset(glyphIds) {
      const subset = font.createSubset()
      for (const id of glyphIds) subset.includeGlyph(font.getGlyph(id))
      return subset.encode()
    },
  }
}

/**
 * Advances of glyphs in units of the face, read where they stand: fontkit unpacks the whole table for the first.
 * Source: OpenType 1.9, `hmtx`; the last advance counts for all glyphs after it.
 */
function advancesOf(font: fontkit.Font, bytes: Uint8Array): (glyphId: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = tableStart(view, 'hmtx')
  const last = font.hhea.numberOfMetrics - 1
  return (glyphId) => view.getUint16(start + 4 * Math.min(glyphId, last))
}

/** Source: OpenType 1.9, table directory: records of 16 bytes from byte 12. */
function tableStart(view: DataView, tag: string): number {
  const wanted = Array.from(tag, (letter) => letter.charCodeAt(0))
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    if (wanted.every((code, index) => view.getUint8(record + index) === code))
      return view.getUint32(record + 8)
  }
  throw new TypeError(`The face has no table ${tag}`)
}
