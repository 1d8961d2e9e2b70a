import { IsoInstant, instantOf } from '../../shared/domain/calendar'
import { BACKUP_ENDING } from './backup-format'

/** The newest so many stay, and beyond them the newest of each month. */
const NEWEST_KEPT = 5

/** Of one backup among the files of a folder. */
export interface BackupName {
  readonly fileName: string
  /** When it was made, in China: `2026-11-23T10:00:00+08:00`. */
  readonly at: IsoInstant
}

/** `某快递泄露-5f0c6f0e 2026-11-23 100000.docket-backup`: whose it is, and when it was made. */
export function backupName(title: string, caseId: string, now: Date): string {
  const [day = '', time = ''] = instantOf(now).split('T')
  return `${title}-${mark(caseId)} ${day} ${time.slice(0, 8).replaceAll(':', '')}${BACKUP_ENDING}`
}

/** The backups of one case among file names, the newest first. Names that somebody changed are not among them. */
export function backupsAmong(fileNames: readonly string[], caseId: string): readonly BackupName[] {
  return fileNames
    .flatMap((fileName) => {
      const read = readBackupName(fileName)
      return read === undefined || read.mark !== mark(caseId) ? [] : [{ fileName, at: read.at }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** What the name of a backup tells; undefined for one that somebody changed. */
export function readBackupName(
  fileName: string,
): { readonly title: string; readonly mark: string; readonly at: IsoInstant } | undefined {
  const found = /^(.*)-(\w{1,8}) (\d{4}-\d\d-\d\d) (\d\d)(\d\d)(\d\d)\.docket-backup$/.exec(fileName)
  if (found === null) return undefined
  const [, title = '', of = '', day, hour, minute, second] = found
  const at = IsoInstant.safeParse(`${day}T${hour}:${minute}:${second}+08:00`)
  return at.success ? { title, mark: of, at: at.data } : undefined
}

/** Which of the backups of a case, the newest first, have served their time. */
export function surplusBackups(backups: readonly BackupName[]): readonly BackupName[] {
  const months = new Set<string>()
  return backups.filter(({ at }, index) => {
    const month = at.slice(0, 7)
    const isNewestOfMonth = !months.has(month)
    months.add(month)
    return index >= NEWEST_KEPT && !isNewestOfMonth
  })
}

function mark(caseId: string): string {
  return caseId.replace(/\W/g, '').slice(0, 8)
}
