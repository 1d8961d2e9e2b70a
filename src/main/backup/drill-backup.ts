import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import type { JournalEntry } from '../../shared/journal/entry'
import { NEW_FOLDER } from '../casefile/case-folders'
import { identityLines } from '../casefile/identity-text'
import { readCaseEntries } from '../casefile/open-case-folder'
import { unlockCaseFolder } from '../casefile/unlock-case-folder'
import { verifyCaseFolder } from '../casefile/verify-case-folder'
import { readBackup } from './read-backup'

interface OpenedCase {
  identities(): readonly string[]
  readEntries(): readonly JournalEntry[]
}

/**
 * Restore a backup out of sight, open it with the present key, recompute all
 * of it, and compare its entries with those of the open case. Nothing of it stays.
 *
 * @returns how many entries came back.
 * @throws AppError `backup-damaged`, `disk-full`, `disk-refused`.
 */
export async function drillBackup(backup: string, dataFolder: string, present: OpenedCase): Promise<number> {
  // Under a name that the next start clears away should this run be killed.
  const folder = join(dataFolder, `${NEW_FOLDER}${randomUUID()}`)
  try {
    await readBackup(backup, folder)
    // Its key may have been replaced since the backup was made.
    const keys = identityLines(present.identities())
    const { problems } = await verifyCaseFolder(folder, keys)
    if (problems.length > 0) throw damaged(problems.map(({ path, problem }) => `${path}: ${problem}`))
    const { entries } = await readCaseEntries(await unlockCaseFolder(folder, keys))
    const known = new Set(present.readEntries().map((entry) => JSON.stringify(entry)))
    const strange = entries.filter((entry) => !known.has(JSON.stringify(entry)))
    if (strange.length > 0)
      throw damaged(strange.map(({ device, seq }) => `${device} ${seq}: not of this case`))
    return entries.length
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

function damaged(problems: readonly string[]): AppError<'backup-damaged'> {
  return new AppError('backup-damaged', problems.join('; '), { problems })
}
