import { z } from 'zod'
import { Id } from '../../shared/domain/identifiers'
import { AppError } from '../../shared/errors/app-error'
import { BACKUP_ROOT } from './backup-format'
import { readMember } from './read-member'

/** A few lines; more is no `docket.json`. */
const LIMIT_BYTES = 64 * 1024

const Docket = z.looseObject({ caseId: Id })

/**
 * Whose backup a file is, from the `docket.json` in it. Nothing is compared
 * with the manifest yet.
 *
 * @throws AppError `backup-damaged` for any other file, `disk-refused`.
 */
export async function peekBackup(path: string): Promise<string> {
  const text = await readMember(path, `${BACKUP_ROOT}/docket.json`, LIMIT_BYTES)
  const docket = Docket.safeParse(parseJson(text ?? ''))
  if (docket.success) return docket.data.caseId
  const problems = ['docket.json: not found; this is not a backup, or it is damaged']
  throw new AppError('backup-damaged', problems.join(), { problems })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
