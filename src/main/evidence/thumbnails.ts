import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { EvidenceRecord } from '../../shared/journal/records'
import type { CaseFolder } from '../casefile/case-folder'
import { thumbnailName } from '../casefile/derived-store'
import { unchangedBytes } from './unchanged-bytes'

/** Longer side of a thumbnail, in pixels. */
const LONGEST_SIDE_PX = 480

/** Pictures above this are not opened: a small file can claim to be enormous. */
const LIMIT_PIXELS = 100_000_000

const LIMIT_BYTES = 64 * 1024 ** 2

/** Raster formats only. SVG can fetch and run things, so it is never drawn. */
const READABLE = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

// The library decodes outside the main thread. One picture at a time, and none kept, bounds its memory.
sharp.concurrency(1)
sharp.cache(false)

export interface Thumbnails {
  /** @returns a WebP picture, or undefined where the file is none that can be shown. */
  read(record: EvidenceRecord): Promise<Uint8Array | undefined>
}

/** Small pictures of the evidence of one case; made when first asked for, then kept in the folder. */
export function createThumbnails(folder: CaseFolder): Thumbnails {
  const unreadable = new Set<string>()
  let queue: Promise<unknown> = Promise.resolve()

  async function make({ id, file }: EvidenceRecord): Promise<Uint8Array | undefined> {
    const name = thumbnailName(id)
    const kept = await folder.derived.read(name)
    if (kept !== undefined) return kept
    const opened = await folder.evidence.open(id)
    const bytes = Readable.from(unchangedBytes({ id, file }, opened.bytes), { objectMode: false })
    const shrink = sharp({ limitInputPixels: LIMIT_PIXELS, failOn: 'none', sequentialRead: true })
      .autoOrient()
      .resize(LONGEST_SIDE_PX, LONGEST_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
    bytes.on('error', (error) => shrink.destroy(error))
    const picture = await bytes.pipe(shrink).toBuffer()
    // A thumbnail that cannot be kept is still a thumbnail; the next one may find room.
    await folder.derived.write(name, picture).catch(() => undefined)
    return picture
  }

  return {
    read(record) {
      const { mediaType, byteLength } = record.file
      if (!READABLE.has(mediaType) || byteLength > LIMIT_BYTES || unreadable.has(record.id)) {
        return Promise.resolve(undefined)
      }
      const made = queue
        .then(() => make(record))
        .catch(() => {
          unreadable.add(record.id)
          return undefined
        })
      queue = made
      return made
    },
  }
}
