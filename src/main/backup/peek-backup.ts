import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { Id } from '../../shared/domain/identifiers'
import { AppError } from '../../shared/errors/app-error'
import { diskFailure } from '../casefile/disk-failure'
import { BACKUP_ROOT } from './backup-format'
import { readTarHeader, TAR_BLOCK_BYTES, tarPadding } from './tar'

/** A few lines; more is no `docket.json`. */
const LIMIT_BYTES = 64 * 1024

const Docket = z.looseObject({ caseId: Id })

/**
 * Whose backup a file is, from the `docket.json` in it; of the other members
 * only the headers are read. Nothing is compared with the manifest yet.
 *
 * @throws AppError `backup-damaged` for any other file, `disk-refused`.
 */
export async function peekBackup(path: string): Promise<string> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw diskFailure(cause)
  })
  try {
    const docket = Docket.safeParse(parseJson(await docketText(file)))
    if (!docket.success) throw noBackup()
    return docket.data.caseId
  } finally {
    await file.close()
  }
}

async function docketText(file: FileHandle): Promise<string> {
  for (let at = 0; ; ) {
    const header = Buffer.alloc(TAR_BLOCK_BYTES)
    const { bytesRead } = await file.read(header, 0, TAR_BLOCK_BYTES, at)
    const member = bytesRead < TAR_BLOCK_BYTES ? 'damaged' : readTarHeader(header)
    if (member === undefined || member === 'damaged') throw noBackup()
    const { name, byteLength } = member
    const start = at + TAR_BLOCK_BYTES
    if (name === `${BACKUP_ROOT}/docket.json` && byteLength <= LIMIT_BYTES) {
      const text = Buffer.alloc(byteLength)
      await file.read(text, 0, byteLength, start)
      return text.toString('utf8')
    }
    at = start + byteLength + tarPadding(byteLength).byteLength
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function noBackup(): AppError<'backup-damaged'> {
  const problems = ['docket.json: not found; this is not a backup, or it is damaged']
  return new AppError('backup-damaged', problems.join(), { problems })
}
