/** Groups of characters that follow one another and whose glyphs do too. */
const SEGMENTED_COVERAGE = 12
const GROUPS_START = 16
const GROUP_BYTES = 12

/**
 * The glyph of a character by table `cmap`: 0 where there is none.
 *
 * Source: OpenType 1.9, `cmap`, format 12 (segmented coverage).
 *
 * @throws TypeError if the table is in other formats only.
 */
export function readCharacterMap(cmap: DataView): (codePoint: number) => number {
  const start = startOfSegments(cmap)
  const count = cmap.getUint32(start + 12)
  const group = (index: number) => start + GROUPS_START + index * GROUP_BYTES

  return (codePoint) => {
    let low = 0
    let high = count
    // The first group that ends at the character or after it.
    while (low < high) {
      const middle = (low + high) >> 1
      if (cmap.getUint32(group(middle) + 4) < codePoint) low = middle + 1
      else high = middle
    }
    if (low === count) return 0
    const first = cmap.getUint32(group(low))
    return codePoint < first ? 0 : cmap.getUint32(group(low) + 8) + codePoint - first
  }
}

function startOfSegments(cmap: DataView): number {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(4 + 8 * index + 4)
    if (cmap.getUint16(start) === SEGMENTED_COVERAGE) return start
  }
  throw new TypeError('The face has no character map of format 12')
}
