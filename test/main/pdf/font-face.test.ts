import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openFontFace } from '../../../src/main/pdf/font-face'
import { type FaceName, loadFonts } from '../../../src/main/pdf/fonts'
import { readFace, referenceFaces, referencePaths } from '../../helpers/pdf/reference-faces'

const { faces } = await loadFonts()
const LAST_CODE_POINT = 0x10ffff

describe.each<FaceName>(['text', 'title', 'heading'])('the %s face, beside fontkit', (name) => {
  const face = faces[name]
  const reference = referenceFaces[name]

  it('has the same name and measures', () => {
    const { minX, minY, maxX, maxY } = reference.bbox
    expect(face.postScriptName).toBe(reference.postscriptName)
    expect(reference.unitsPerEm).toBe(1000)
    expect(face.metrics).toEqual({
      ascent: reference.ascent,
      descent: reference.descent,
      capHeight: reference.capHeight,
      box: [minX, minY, maxX, maxY],
    })
  })

  it('has the same glyph of the same width for each character, and none for all others', () => {
    const expected = new Map(reference.characterSet.map((it) => [it, reference.glyphForCodePoint(it).id]))
    const found = new Map<number, number>()
    for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint += 1) {
      const glyph = face.glyph(codePoint)
      if (glyph !== undefined) found.set(codePoint, glyph.id)
    }
    expect(found).toEqual(expected)
    for (const id of expected.values()) {
      expect(face.advanceEm(id)).toBe(reference.getGlyph(id).advanceWidth / 1000)
    }
  })

  it('has the glyph of —— that shaping gives', () => {
    const { glyphs } = reference.layout('——', [], 'hani', 'ZHS ', 'ltr')
    expect(glyphs.map(({ id }) => id)).toEqual([face.doubleDash.id])
    expect(face.doubleDash.widthEm).toBe(2)
  })

  it('gives the outlines of the glyphs that are asked for, in that order', () => {
    const ids = [...'䶮一，。A㐀 裁'].map((character) => face.glyph(character.codePointAt(0) ?? 0)?.id ?? 0)
    const wanted = [...ids, face.doubleDash.id]
    const subset = readFace(face.subset(wanted))

    expect(subset.numGlyphs).toBe(1 + wanted.length)
    for (const [index, id] of [0, ...wanted].entries()) {
      const [glyph, original] = [subset.getGlyph(index), reference.getGlyph(id)]
      expect(glyph.path.toSVG()).toBe(original.path.toSVG())
      expect(glyph.bbox).toEqual(original.bbox)
      expect(glyph.advanceWidth).toBe(original.advanceWidth)
    }
  })

  it('writes its tables in order, with the sums that the format asks for', () => {
    const file = new DataView(face.subset([face.doubleDash.id]).buffer)
    const tables = Array.from({ length: file.getUint16(4) }, (_, index) => {
      const record = 12 + 16 * index
      const tag = Buffer.from(file.buffer, record, 4).toString('latin1')
      const [sum, start, length] = [4, 8, 12].map((offset) => file.getUint32(record + offset)) as number[]
      return { tag, sum, start: start ?? 0, length: length ?? 0 }
    })

    expect(tables.map(({ tag }) => tag)).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'])
    expect(sumOf(file, 0, file.byteLength)).toBe(0xb1b0afba)
    for (const { tag, sum, start, length } of tables) {
      const adjustment = tag === 'head' ? file.getUint32(start + 8) : 0
      expect(start % 4).toBe(0)
      expect((sumOf(file, start, start + length) - adjustment) >>> 0).toBe(sum)
    }
  })

  it('can write every glyph it has: none is put together from others', () => {
    const all = Array.from({ length: reference.numGlyphs - 1 }, (_, index) => index + 1)
    expect(() => face.subset(all)).not.toThrow()
  })
})

describe('a font file that was cut off', () => {
  it.each([
    { what: 'in its tables', bytes: 100_000 },
    { what: 'in its outlines', bytes: 5_000_000 },
  ])('$what is not drawn with blanks', async ({ bytes }) => {
    const folder = mkdtempSync(join(tmpdir(), 'leak-docket-face-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'cut.ttf')
    writeFileSync(path, readFileSync(referencePaths.text).subarray(0, bytes))

    const { doubleDash } = faces.text
    const drawn = openFontFace(path, doubleDash.id).then((face) => face.subset([doubleDash.id]))
    await expect(drawn).rejects.toThrow('ends early')
  })

  // Only Linux says which files are open.
  it.runIf(process.platform === 'linux')('does not stay open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leak-docket-face-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'cut.ttf')
    writeFileSync(path, readFileSync(referencePaths.text).subarray(0, 100_000))
    await expect(openFontFace(path, 1)).rejects.toThrow('ends early')
    expect(openFiles()).not.toContain(path)
  })
})

/** The paths of the files that this process has open. */
function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`)
    } catch {
      // The one through which the folder itself was read.
      return []
    }
  })
}

/** The sum of the numbers of four bytes each. */
function sumOf(file: DataView, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 4) sum = (sum + file.getUint32(at)) >>> 0
  return sum
}
