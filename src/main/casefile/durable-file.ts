import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.leakdocket-${randomUUID()}${UNFINISHED}`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw diskFailure(cause, Buffer.byteLength(content))
  }
}

/** Make the names in a folder durable. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
