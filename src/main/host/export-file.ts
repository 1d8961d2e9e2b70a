import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFailure, errorCodeOf } from '../casefile/disk-failure'
import { syncFolder, writeDurably } from '../casefile/durable-file'

/**
 * Write a file for the owner to print and hand in. An earlier file of the same
 * name stays: other content gets a number, the same content is left as it is.
 *
 * @param name - without ending, safe for file systems.
 * @param ending - with its dot.
 * @returns the name it got.
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function exportFile(
  folder: string,
  name: string,
  ending: string,
  bytes: Uint8Array,
): Promise<string> {
  try {
    if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(join(folder, '..'))
  } catch (cause) {
    throw diskFailure(cause)
  }
  for (let number = 1; ; number += 1) {
    const fileName = `${name}${number === 1 ? '' : `（${number}）`}${ending}`
    const earlier = await readEarlier(join(folder, fileName))
    if (earlier === undefined) await writeDurably(join(folder, fileName), bytes)
    if (earlier === undefined || earlier.equals(bytes)) return fileName
  }
}

async function readEarlier(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return undefined
    throw diskFailure(cause)
  }
}
