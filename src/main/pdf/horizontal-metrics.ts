import type { FontFile } from './font-file'

/** Where `hhea` has the number of glyphs that have an advance of their own. */
export const METRICS_COUNT = 34

/** In units of the face. */
export interface HorizontalMetrics {
  readonly advance: number
  readonly leftBearing: number
}

/**
 * How wide the glyphs of a face are, read where it stands.
 *
 * Source: OpenType 1.9, `hmtx`; the last advance counts for all glyphs after it, which have only a bearing.
 */
export function readHorizontalMetrics(file: FontFile): (glyphId: number) => HorizontalMetrics {
  const metrics = file.table('hmtx')
  const last = file.table('hhea').getUint16(METRICS_COUNT) - 1
  return (glyphId) => ({
    advance: metrics.getUint16(4 * Math.min(glyphId, last)),
    leftBearing: metrics.getInt16(
      glyphId <= last ? 4 * glyphId + 2 : 4 * last + 4 + 2 * (glyphId - last - 1),
    ),
  })
}
