import { readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** Tables that are read at once and kept. The outlines, nine tenths of a file, are read one by one. */
const KEPT = ['OS/2', 'cmap', 'cvt ', 'fpgm', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'prep']

const TRUE_TYPE = 0x00010000
const HEADER_BYTES = 12
const RECORD_BYTES = 16
/** Room for the directory of a file with more tables than any has. */
const DIRECTORY_BYTES = HEADER_BYTES + 64 * RECORD_BYTES

/** An open TrueType file. */
export interface FontFile {
  /** Those of the kept tables that the file has. */
  readonly tables: ReadonlyMap<string, DataView>
  /** @throws TypeError if the file has no such table. */
  table(tag: string): DataView
  /** Bytes `start` up to `end` of table `glyf`. */
  outline(start: number, end: number): Uint8Array
}

/**
 * Open a TrueType file for as long as the program runs.
 *
 * Source: OpenType 1.9, “Organization of an OpenType font”, table directory.
 *
 * @throws TypeError if it is another kind of file or was cut off; Error of the file system.
 */
export async function openFontFile(path: string): Promise<FontFile> {
  const handle = await open(path)
  try {
    return await readFontFile(path, handle)
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function readFontFile(path: string, handle: FileHandle): Promise<FontFile> {
  const read = async (start: number, length: number) => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, start)
    if (bytesRead < length) throw new TypeError(`${path} ends early`)
    return new DataView(buffer.buffer)
  }

  const directory = await read(0, DIRECTORY_BYTES)
  if (directory.getUint32(0) !== TRUE_TYPE) throw new TypeError(`${path} is no TrueType file`)
  const records = Array.from({ length: directory.getUint16(4) }, (_, index) => {
    const start = HEADER_BYTES + index * RECORD_BYTES
    const tag = String.fromCharCode(...new Uint8Array(directory.buffer, start, 4))
    return { tag, start: directory.getUint32(start + 8), length: directory.getUint32(start + 12) }
  })
  const kept = records.filter(({ tag }) => KEPT.includes(tag))
  const tables = new Map(
    await Promise.all(kept.map(async ({ tag, start, length }) => [tag, await read(start, length)] as const)),
  )
  const outlines = records.find(({ tag }) => tag === 'glyf')
  if (outlines === undefined) throw new TypeError(`${path} has no table glyf`)

  return {
    tables,
    table(tag) {
      const found = tables.get(tag)
      if (found === undefined) throw new TypeError(`${path} has no table ${tag}`)
      return found
    },
    outline(start, end) {
      const bytes = new Uint8Array(end - start)
      const read = readSync(handle.fd, bytes, 0, bytes.length, outlines.start + start)
      // What is missing would be drawn as a blank.
      if (read < bytes.length) throw new TypeError(`${path} ends early`)
      return bytes
    },
  }
}
