import { open } from 'node:fs/promises'
import { z } from 'zod'
import { Id } from '../../shared/domain/identifiers'
import { AppError } from '../../shared/errors/app-error'
import { diskFailure } from '../casefile/disk-failure'
import { BACKUP_ROOT } from './backup-format'
import { readTarHeader, TAR_BLOCK_BYTES } from './tar'

/** A few lines; more is no `docket.json`. */
const LIMIT_BYTES = 64 * 1024

const Docket = z.looseObject({ caseId: Id })

/**
 * Whose backup a file is, from its first member: nothing else of it is read or believed yet.
 *
 * @throws AppError `backup-damaged` for any other file, `disk-refused`.
 */
export async function peekBackup(path: string): Promise<string> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw diskFailure(cause)
  })
  try {
    const header = Buffer.alloc(TAR_BLOCK_BYTES)
    const { bytesRead } = await file.read(header, 0, TAR_BLOCK_BYTES, 0)
    const member = bytesRead < TAR_BLOCK_BYTES ? 'damaged' : readTarHeader(header)
    if (member === undefined || member === 'damaged') throw noBackup()
    if (member.name !== `${BACKUP_ROOT}/docket.json` || member.byteLength > LIMIT_BYTES) throw noBackup()
    const text = Buffer.alloc(member.byteLength)
    await file.read(text, 0, member.byteLength, TAR_BLOCK_BYTES)
    const docket = Docket.safeParse(parseJson(text.toString('utf8')))
    if (!docket.success) throw noBackup()
    return docket.data.caseId
  } finally {
    await file.close()
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
  const problems = ['docket.json: this is not a backup, or its beginning is damaged']
  return new AppError('backup-damaged', problems.join(), { problems })
}
