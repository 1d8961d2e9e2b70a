import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { IsoInstant } from '../../shared/domain/calendar'
import { instantOf } from '../../shared/domain/calendar'
import { BACKUP_ENDING } from './backup-format'
import { readBackupName } from './backup-names'

/** A file that looks like a backup. What is in it nobody has read yet. */
export interface FoundBackup {
  readonly path: string
  /** Of the case, as the name of the file tells it. */
  readonly title: string
  readonly at: IsoInstant
  readonly byteLength: number
}

/**
 * The backups at a place, the newest first: the file itself, or those that
 * stand in the folder. Where nothing can be read there are none.
 */
export async function findBackups(place: string): Promise<readonly FoundBackup[]> {
  const names = await readdir(place).catch(() => undefined)
  const paths = names === undefined ? [place] : names.map((name) => join(place, name))
  const found = await Promise.all(paths.filter((path) => path.endsWith(BACKUP_ENDING)).map(describe))
  return found
    .flatMap((it) => (it === undefined ? [] : [it]))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

async function describe(path: string): Promise<FoundBackup | undefined> {
  const file = await stat(path).catch(() => undefined)
  if (file?.isFile() !== true) return undefined
  const fileName = basename(path)
  const named = readBackupName(fileName)
  return {
    path,
    title: named?.title ?? basename(fileName, BACKUP_ENDING),
    at: named?.at ?? instantOf(file.mtime),
    byteLength: file.size,
  }
}
