import { access, constants, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { faultKinds } from '../../shared/contract/case-fault'
import type { OperationOutput } from '../../shared/contract/host-contract'
import { instantOf } from '../../shared/domain/calendar'
import { AppError } from '../../shared/errors/app-error'
import { erasedEvidence } from '../../shared/journal/fold-entries'
import { backupName, backupsAmong } from '../backup/backup-names'
import { BackupFailure, readBackupSettings, writeBackupSettings } from '../backup/backup-settings'
import { drillBackup } from '../backup/drill-backup'
import { pruneBackups } from '../backup/prune-backups'
import { writeBackup } from '../backup/write-backup'
import { folderTitle } from '../casefile/case-folders'
import type { CaseDesk } from './case-desk'
import { takeTurns } from './take-turns'

/** One backup a day is made by itself, once the owner has stopped writing for this long. */
const QUIET_MS = 60_000
const DAY_MS = 24 * 3_600_000
const DRILL_EVERY_MS = 30 * DAY_MS

export interface Backups {
  describe(caseId: string): Promise<OperationOutput<'backup.describe'>>
  /** @throws AppError `backup-folder-unusable`, `disk-full`, `disk-refused`. */
  setFolder(caseId: string, folder: string | null): Promise<void>
  /** @throws AppError `backup-folder-unusable`, `backup-unrestorable`, `backup-damaged`, `disk-full`, `disk-refused`. */
  run(caseId: string): Promise<OperationOutput<'backup.run'>>
  /** @throws AppError `backup-folder-unusable`, `backup-not-found`, `backup-damaged`, `disk-full`, `disk-refused`. */
  drill(caseId: string): Promise<OperationOutput<'backup.drill'>>
  /** Something was written: one backup a day follows by itself. */
  soon(caseId: string): void
  close(): Promise<void>
}

interface Ports {
  readonly dataFolder: string
  readonly desk: CaseDesk
  readonly now: () => Date
}

/** Backups of the open case, in the folder that its owner chose for this computer. */
export function createBackups({ dataFolder, desk, now }: Ports): Backups {
  const inTurn = takeTurns()
  let quiet: NodeJS.Timeout | undefined

  async function backupsOf(caseId: string, folder: string) {
    return backupsAmong(await readdir(folder).catch(() => []), caseId)
  }

  async function chosenFolder(caseId: string): Promise<string> {
    const { folder } = await readBackupSettings(caseId)
    if (folder === null || !(await isUsable(folder))) throw unusable()
    return folder
  }

  async function run(caseId: string): Promise<OperationOutput<'backup.run'>> {
    const { folder: caseFolder } = await desk.opened(caseId)
    const settings = await readBackupSettings(caseId)
    const tried = { ...settings, triedAt: instantOf(now()), failure: undefined }
    try {
      const folder = await chosenFolder(caseId)
      const fileName = backupName(folderTitle(caseFolder.folderName), caseId, now())
      const path = join(dataFolder, caseFolder.folderName)
      const written = await writeBackup(path, join(folder, fileName), now())
      await writeBackupSettings(caseId, tried)
      await pruneBackups(folder, {
        newest: fileName,
        backups: await backupsOf(caseId, folder),
        erased: erasedEvidence(caseFolder.readEntries()),
        damaged: caseFolder.condition.faults.flatMap(({ fault, path: place }) =>
          faultKinds[fault] === 'damage' ? [place] : [],
        ),
      })
      return { fileName, folder, ...written }
    } catch (error) {
      const failure = BackupFailure.safeParse(error instanceof AppError ? error.code : undefined).data
      await writeBackupSettings(caseId, { ...tried, failure }).catch(() => undefined)
      throw error
    }
  }

  async function runIfDue(caseId: string): Promise<void> {
    const { folder, triedAt, failure } = await readBackupSettings(caseId)
    const waited = triedAt === undefined ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(triedAt)
    if (folder !== null && (waited >= DAY_MS || failure !== undefined)) await run(caseId)
  }

  return {
    async describe(caseId) {
      await desk.opened(caseId)
      const { folder, failure, drilledAt } = await readBackupSettings(caseId)
      const found = folder === null ? [] : await backupsOf(caseId, folder)
      const drilledMs = drilledAt === undefined ? 0 : Date.parse(drilledAt)
      return {
        folder,
        kept: found.length,
        newestAt: found[0]?.at ?? null,
        drilledAt: drilledAt ?? null,
        drillDue: found.length > 0 && now().getTime() - drilledMs >= DRILL_EVERY_MS,
        failure: failure ?? null,
      }
    },

    async setFolder(caseId, folder) {
      const { folder: caseFolder } = await desk.opened(caseId)
      if (folder !== null && !(await isOutside(folder, join(dataFolder, caseFolder.folderName)))) {
        throw unusable()
      }
      const { drilledAt } = await readBackupSettings(caseId)
      await writeBackupSettings(caseId, { folder, drilledAt })
    },

    run: (caseId) => inTurn(() => run(caseId)),

    drill: (caseId) =>
      inTurn(async () => {
        const { folder: caseFolder } = await desk.opened(caseId)
        const folder = await chosenFolder(caseId)
        const [newest] = await backupsOf(caseId, folder)
        if (newest === undefined) throw new AppError('backup-not-found', 'No backup there', { caseId })
        const entries = await drillBackup(join(folder, newest.fileName), dataFolder, caseFolder)
        const settings = await readBackupSettings(caseId)
        await writeBackupSettings(caseId, { ...settings, drilledAt: instantOf(now()) })
        return { fileName: newest.fileName, entries }
      }),

    soon(caseId) {
      clearTimeout(quiet)
      // What failed is remembered in the settings and shown in the view.
      quiet = setTimeout(() => void inTurn(() => runIfDue(caseId)).catch(() => undefined), QUIET_MS)
      quiet.unref()
    },

    async close() {
      clearTimeout(quiet)
      await inTurn(async () => undefined)
    },
  }
}

/** A folder that is there and can be written to, and does not lie in the case itself. */
async function isOutside(folder: string, caseFolder: string): Promise<boolean> {
  if (!isAbsolute(folder) || !(await isUsable(folder))) return false
  const inside = relative(await realpath(caseFolder), await realpath(folder))
  return inside.startsWith('..') || isAbsolute(inside)
}

async function isUsable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return (await stat(folder)).isDirectory()
  } catch {
    return false
  }
}

function unusable(): AppError<'backup-folder-unusable'> {
  return new AppError('backup-folder-unusable', 'Backups cannot be kept there', {})
}
