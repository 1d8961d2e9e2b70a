import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib'
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

/** What a code draws, and the text that copying it gives back. */
interface Code {
  readonly hex: string
  readonly glyphId: number
  readonly text: string
}

/**
 * Embed a face as a CID font with our own codes. A glyph that stands for two
 * texts, such as 一 and the radical ⼀, has a code for each, so that copying
 * gives back what was written.
 */
export function embedFace(context: PDFContext, face: FontFace): EmbeddedFace {
  /** In the order of first use: the first has code 1. */
  const codes = new Map<string, Code>()

  return {
    encode({ glyph, source }) {
      const key = `${glyph.id} ${source}`
      const known = codes.get(key)
      if (known !== undefined) return known.hex
      const hex = (codes.size + 1).toString(16).toUpperCase().padStart(4, '0')
      codes.set(key, { hex, glyphId: glyph.id, text: source })
      return hex
    },

    widthOf: ({ glyph }) => perMille(face, glyph.id),

    write() {
      return codes.size === 0 ? undefined : writeFace(context, face, [...codes.values()])
    },
  }
}

function writeFace(context: PDFContext, face: FontFace, codes: readonly Code[]): PDFRef {
  const glyphIds = [...new Set(codes.map(({ glyphId }) => glyphId))]
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
    W: [1, codes.map(({ glyphId }) => perMille(face, glyphId))],
    CIDToGIDMap: glyphMap(context, codes, glyphIds),
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicodeMap(codes.map(({ text }) => text)))),
    }),
  )
}

/** The subset numbers its glyphs in the order of first use, so a code is the number of its glyph until a glyph has a second text. */
function glyphMap(
  context: PDFContext,
  codes: readonly Code[],
  glyphIds: readonly number[],
): PDFName | PDFRef {
  if (codes.length === glyphIds.length) return PDFName.of('Identity')
  const numbers = new Map(glyphIds.map((id, index) => [id, index + 1]))
  const map = new DataView(new ArrayBuffer(2 * (codes.length + 1)))
  for (const [index, { glyphId }] of codes.entries())
    map.setUint16(2 * (index + 1), numbers.get(glyphId) ?? 0)
  return context.register(context.flateStream(new Uint8Array(map.buffer)))
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
