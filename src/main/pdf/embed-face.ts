import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib'
import type { FontFace } from './font-face'
import type { Letter } from './letters'
import { toUnicodeMap } from './to-unicode-map'

/** A face inside a file that takes in a glyph when it is first drawn. */
export interface EmbeddedFace {
  /** The four hex digits that draw a letter. */
  encode(letter: Letter): string
  /** Advance of a letter's glyph as the file states it, in thousandths of an em. */
  widthOf(letter: Letter): number
  /**
   * Write the face with the glyphs drawn so far.
   *
   * @returns undefined if none was.
   */
  write(): PDFRef | undefined
}

/** The flag of a face with its own set of characters. Source: ISO 32000-1, table 123. */
const SYMBOLIC = 4
/** Required by ISO 32000-1, table 122, and used only where a face is not embedded. */
const STEM_WIDTH = 80

/** Embed a face as a CID font whose codes are the numbers of the glyphs in its subset. */
export function embedFace(context: PDFContext, face: FontFace): EmbeddedFace {
  /** Glyph id → its text, in the order of first use: the first has code 1. */
  const texts = new Map<number, string>()
  const codes = new Map<number, string>()

  return {
    encode({ glyph, source }) {
      const known = codes.get(glyph.id)
      if (known !== undefined) return known
      texts.set(glyph.id, source)
      const code = texts.size.toString(16).toUpperCase().padStart(4, '0')
      codes.set(glyph.id, code)
      return code
    },

    widthOf: ({ glyph }) => perMille(face, glyph.id),

    write() {
      return texts.size === 0 ? undefined : writeFace(context, face, texts)
    },
  }
}

function writeFace(context: PDFContext, face: FontFace, texts: ReadonlyMap<number, string>): PDFRef {
  const glyphIds = [...texts.keys()]
  const name = `${subsetTag(glyphIds)}+${face.postScriptName}`
  const { ascent, descent, capHeight, box } = face.metrics

  const file = face.subset(glyphIds)
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: [...box],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: capHeight,
    StemV: STEM_WIDTH,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  })
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    W: [1, glyphIds.map((id) => perMille(face, id))],
    CIDToGIDMap: 'Identity',
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicodeMap([...texts.values()]))),
    }),
  )
}

function perMille(face: FontFace, glyphId: number): number {
  return Math.round(face.advanceEm(glyphId) * 1000)
}

/** Six capitals that tell subsets of one face apart; made from the glyphs, so that the same paper is the same file. */
function subsetTag(glyphIds: readonly number[]): string {
  let hash = 0x811c9dc5
  for (const id of glyphIds) hash = Math.imul(hash ^ id, 0x01000193) >>> 0
  let tag = ''
  for (let place = 0; place < 6; place += 1) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}
