import type { FontFile } from './font-file'
import { type HorizontalMetrics, METRICS_COUNT } from './horizontal-metrics'
import { writeFontFile } from './write-font-file'

/** Programs of the face that any outline may call; few faces have all three. */
const PROGRAMS = ['cvt ', 'fpgm', 'prep']
/** Where `head` says whether places in `loca` are short (0) or long (1). */
const PLACES_FORMAT = 50
/** Where `maxp` has the number of glyphs. */
const GLYPH_COUNT = 4

/**
 * A TrueType file with the glyphs numbered from 1 in the order given; 0 is the empty box. It has the tables that
 * a PDF wants of an embedded face (ISO 32000-1, 9.9).
 *
 * Source: OpenType 1.9, `glyf`, `loca`, `hmtx`, `head`, `hhea`, `maxp`.
 *
 * @throws TypeError if the face puts glyphs together from others, or has short places in `loca`.
 */
export function writeSubset(
  file: FontFile,
  metricsOf: (glyphId: number) => HorizontalMetrics,
  glyphIds: readonly number[],
): Uint8Array {
  if (file.table('head').getInt16(PLACES_FORMAT) !== 1)
    throw new TypeError('The face has short places of glyphs')
  const ids = [0, ...glyphIds]
  const outlines = ids.map((id) => outlineOf(file, id))

  const places = new DataView(new ArrayBuffer(4 * (ids.length + 1)))
  const metrics = new DataView(new ArrayBuffer(4 * ids.length))
  let end = 0
  for (const [index, id] of ids.entries()) {
    end += outlines[index]?.length ?? 0
    places.setUint32(4 * (index + 1), end)
    const { advance, leftBearing } = metricsOf(id)
    metrics.setUint16(4 * index, advance)
    metrics.setInt16(4 * index + 2, leftBearing)
  }

  const programs = PROGRAMS.flatMap((tag) => {
    const program = file.tables.get(tag)
    return program === undefined ? [] : [[tag, [bytesOf(program)]] as const]
  })
  return writeFontFile(
    new Map<string, readonly Uint8Array[]>([
      ...programs,
      ['glyf', outlines],
      ['head', [bytesOf(file.table('head'))]],
      ['hhea', [changed(file.table('hhea'), (hhea) => hhea.setUint16(METRICS_COUNT, ids.length))]],
      ['hmtx', [bytesOf(metrics)]],
      ['loca', [bytesOf(places)]],
      ['maxp', [changed(file.table('maxp'), (maxp) => maxp.setUint16(GLYPH_COUNT, ids.length))]],
    ]),
  )
}

function outlineOf(file: FontFile, glyphId: number): Uint8Array {
  const places = file.table('loca')
  const outline = file.outline(places.getUint32(4 * glyphId), places.getUint32(4 * glyphId + 4))
  // A negative number of contours. No face of ours has such glyphs.
  if ((outline[0] ?? 0) >= 0x80) throw new TypeError(`Glyph ${glyphId} is put together from others`)
  return outline
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function changed(table: DataView, change: (copy: DataView) => void): Uint8Array {
  const bytes = bytesOf(table).slice()
  change(new DataView(bytes.buffer))
  return bytes
}
