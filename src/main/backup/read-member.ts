import { type FileHandle, open } from 'node:fs/promises'
import { diskFailure } from '../casefile/disk-failure'
import { readTarHeader, TAR_BLOCK_BYTES, tarPadding } from './tar'

/**
 * The text of one file in a backup. Of those before it only the headers are
 * read; nothing is compared with the manifest.
 *
 * @returns undefined where it is not there, is longer than `limitBytes`, or the way to it is damaged.
 * @throws AppError `disk-refused`.
 */
export async function readMember(
  backup: string,
  name: string,
  limitBytes: number,
): Promise<string | undefined> {
  const file = await open(backup, 'r').catch((cause: unknown) => {
    throw diskFailure(cause)
  })
  try {
    return await textOf(file, name, limitBytes)
  } finally {
    await file.close()
  }
}

async function textOf(file: FileHandle, wanted: string, limitBytes: number): Promise<string | undefined> {
  for (let at = 0; ; ) {
    const header = Buffer.alloc(TAR_BLOCK_BYTES)
    const { bytesRead } = await file.read(header, 0, TAR_BLOCK_BYTES, at)
    const member = bytesRead < TAR_BLOCK_BYTES ? 'damaged' : readTarHeader(header)
    if (member === undefined || member === 'damaged') return undefined
    const { name, byteLength } = member
    const start = at + TAR_BLOCK_BYTES
    if (name === wanted) {
      if (byteLength > limitBytes) return undefined
      const text = Buffer.alloc(byteLength)
      const { bytesRead: found } = await file.read(text, 0, byteLength, start)
      return found === byteLength ? text.toString('utf8') : undefined
    }
    at = start + byteLength + tarPadding(byteLength).byteLength
  }
}
