import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type CaseDisk, systemDisk } from './case-disk'
import { diskFailure } from './disk-failure'

/** Ending of a file that is still being written; one left behind by a crash means nothing. */
export const UNFINISHED = '.tmp'

/**
 * Put a whole file in place so that after a crash, at any moment, the old or
 * the new content is there and never a mixture. It is written beside under a
 * name nobody else has, so no file of the owner is touched and no link followed.
 *
 * @returns when the content and its name are on disk.
 * @throws AppError `disk-full` or `disk-refused`.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  disk: CaseDisk = systemDisk,
): Promise<void> {
  const unfinished = join(dirname(path), `.leakdocket-${randomUUID()}${UNFINISHED}`)
  try {
    const file = await disk.create(unfinished)
    try {
      await file.write(Buffer.from(content))
      await file.sync()
    } finally {
      await file.close()
    }
    await disk.rename(unfinished, path)
    await disk.syncFolder(dirname(path))
  } catch (cause) {
    await disk.remove(unfinished).catch(() => undefined)
    throw diskFailure(cause, Buffer.byteLength(content))
  }
}
