const TRUE_TYPE = 0x00010000
const HEADER_BYTES = 12
const RECORD_BYTES = 16
/** Where `head` has what brings the sum of the whole file to the number below. */
const ADJUSTMENT = 8
const WHOLE_SUM = 0xb1b0afba

/**
 * Put the tables of a TrueType file together.
 *
 * Source: OpenType 1.9, “Organization of an OpenType font” and `head`.
 *
 * @param tables - by tag, `head` among them; each is written from its pieces.
 */
export function writeFontFile(tables: ReadonlyMap<string, readonly Uint8Array[]>): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3
  const lengthOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0)
  let start = HEADER_BYTES + RECORD_BYTES * tables.size
  const size = [...tables.values()].reduce((sum, pieces) => sum + padded(lengthOf(pieces)), start)
  const bytes = new Uint8Array(size)
  const file = new DataView(bytes.buffer)

  const power = Math.floor(Math.log2(tables.size))
  file.setUint32(0, TRUE_TYPE)
  file.setUint16(4, tables.size)
  file.setUint16(6, RECORD_BYTES * 2 ** power)
  file.setUint16(8, power)
  file.setUint16(10, RECORD_BYTES * (tables.size - 2 ** power))

  let record = HEADER_BYTES
  let head = 0
  // Records stand in the order of their tags.
  for (const [tag, pieces] of [...tables].sort(([left], [right]) => (left < right ? -1 : 1))) {
    let end = start
    for (const piece of pieces) {
      bytes.set(piece, end)
      end += piece.length
    }
    if (tag === 'head') {
      head = start
      file.setUint32(head + ADJUSTMENT, 0)
    }
    for (let place = 0; place < 4; place += 1) file.setUint8(record + place, tag.charCodeAt(place))
    file.setUint32(record + 4, checksumOf(file, start, end))
    file.setUint32(record + 8, start)
    file.setUint32(record + 12, end - start)
    record += RECORD_BYTES
    start = padded(end)
  }
  file.setUint32(head + ADJUSTMENT, WHOLE_SUM - checksumOf(file, 0, size))
  return bytes
}

/** The sum of the numbers of four bytes, zeros filling up the last. */
function checksumOf(file: DataView, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 4) sum = (sum + file.getUint32(at)) >>> 0
  return sum
}
