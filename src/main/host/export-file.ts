import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemDisk } from '../casefile/case-disk'
import { diskFailure, errorCodeOf } from '../casefile/disk-failure'
import { writeDurably } from '../casefile/durable-file'

/**
 * Write a file for the owner to print and hand in. An earlier file of the same
 * name stays: other content gets a number, the same content is left as it is.
 * Two at once, also of two programs, never write under one name.
 *
 * @param name - without ending, safe for file systems.
 * @param ending - with its dot.
 * @returns the name it got, once exactly these bytes are on disk under it.
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function exportFile(
  folder: string,
  name: string,
  ending: string,
  bytes: Uint8Array,
): Promise<string> {
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (made !== undefined) await systemDisk.syncFolder(join(folder, '..'))
    for (let number = 1; ; number += 1) {
      const fileName = `${name}${number === 1 ? '' : `（${number}）`}${ending}`
      const path = join(folder, fileName)
      if (await claim(path)) {
        await fillClaimed(path, bytes)
        return fileName
      }
      if (await hasBytes(path, bytes)) return fileName
    }
  } catch (cause) {
    throw diskFailure(cause, bytes.byteLength)
  }
}

/** Take a name that is free, with an empty file. */
async function claim(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close()
    return true
  } catch (cause) {
    if (errorCodeOf(cause) === 'EEXIST') return false
    throw cause
  }
}

async function fillClaimed(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(path, bytes)
  } catch (cause) {
    await rm(path, { force: true }).catch(() => undefined)
    throw cause
  }
}

/** What the owner put there, a folder or a link that leads nowhere, has other bytes. */
async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes)
  } catch (cause) {
    if (['ENOENT', 'EISDIR', 'ELOOP'].includes(errorCodeOf(cause) ?? '')) return false
    throw cause
  }
}
