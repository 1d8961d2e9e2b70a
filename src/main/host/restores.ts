import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { OperationOutput } from '../../shared/contract/host-contract'
import { instantOf } from '../../shared/domain/calendar'
import { safeFileName } from '../../shared/domain/safe-file-name'
import { AppError } from '../../shared/errors/app-error'
import { BACKUP_ENDING } from '../backup/backup-format'
import { readBackupName } from '../backup/backup-names'
import { knownBackupFolders } from '../backup/backup-settings'
import { type FoundBackup, findBackups } from '../backup/find-backups'
import { peekBackup } from '../backup/peek-backup'
import { readBackup } from '../backup/read-backup'
import { systemDisk } from '../casefile/case-disk'
import { folderTitle, moveToFreeName, NEW_FOLDER } from '../casefile/case-folders'
import { diskFailure } from '../casefile/disk-failure'
import { readDocketFile } from '../casefile/docket-file'
import { holdFolder } from '../casefile/hold-folder'
import type { CaseDesk } from './case-desk'
import { caseFoldersOf } from './case-summaries'
import { takeTurns } from './take-turns'

/** Ending of the folder that a restored case took the place of; it is no case folder any more, and nothing is lost. */
const REPLACED_ENDING = '.docket-old'

/** As many as anybody looks through. */
const MOST_FOUND = 60

export interface Restores {
  find(place?: string): Promise<OperationOutput<'backup.find'>>
  /** Take the bytes of a backup that the owner picked. @throws AppError `disk-full`, `disk-refused`. */
  receive(source: AsyncIterable<Uint8Array>, fileName: string): Promise<string>
  /** @throws AppError `backup-gone`, `backup-damaged`, `case-too-new`, `case-locked`, `disk-full`, `disk-refused`. */
  restore(backupId: string, replace: boolean): Promise<OperationOutput<'backup.restore'>>
  close(): Promise<void>
}

interface Ports {
  readonly dataFolder: string
  readonly desk: CaseDesk
  readonly now: () => Date
  /** Give this computer a new id before it writes in a restored case. */
  readonly writeAsNew: () => Promise<void>
}

/** Names of a folder in the data folder, before and after. */
interface Moved {
  readonly from: string
  readonly to: string
}

/** Brings cases back from backups. The window knows backups by ids; where they lie is remembered here. */
export function createRestores({ dataFolder, desk, now, writeAsNew }: Ports): Restores {
  const inTurn = takeTurns()
  const known = new Map<string, Pick<FoundBackup, 'path' | 'title'>>()
  let received: string | undefined

  async function forgetReceived(): Promise<void> {
    const path = received
    received = undefined
    if (path !== undefined) await rm(path, { force: true }).catch(() => undefined)
  }

  function remember(backup: Pick<FoundBackup, 'path' | 'title'>): string {
    const backupId = randomUUID()
    known.set(backupId, backup)
    return backupId
  }

  async function restore(backupId: string, replace: boolean): Promise<OperationOutput<'backup.restore'>> {
    const backup = known.get(backupId)
    const file = backup === undefined ? undefined : await stat(backup.path).catch(() => undefined)
    if (backup === undefined || file === undefined) throw new AppError('backup-gone', 'No such backup', {})
    const { path, title } = backup
    const caseId = await peekBackup(path)
    const [present] = await caseFoldersOf(dataFolder, caseId)
    if (present !== undefined && !replace) return { state: 'present', folderName: present }

    const building = join(dataFolder, `${NEW_FOLDER}${randomUUID()}`)
    const moved: Moved[] = []
    try {
      await readBackup(path, building)
      await expectReadable(building)
      await writeAsNew()
      await putAside(caseId, moved)
      const name = present === undefined ? safeFileName(title, 'case') : folderTitle(present)
      const folderName = await moveToFreeName(building, dataFolder, name, systemDisk)
      await systemDisk.syncFolder(dataFolder)
      if (path === received) await forgetReceived()
      return { state: 'restored', caseId, folderName, keptAs: moved[0]?.to ?? null }
    } catch (cause) {
      await rm(building, { recursive: true, force: true }).catch(() => undefined)
      // Nothing took its place: it gets its name back.
      for (const { from, to } of moved) {
        await rename(join(dataFolder, to), join(dataFolder, from)).catch(() => undefined)
      }
      throw diskFailure(cause)
    }
  }

  /** Rename what the case had before; `moved` says what was. */
  async function putAside(caseId: string, moved: Moved[]): Promise<void> {
    await desk.close(caseId)
    for (const folderName of await caseFoldersOf(dataFolder, caseId)) {
      const path = join(dataFolder, folderName)
      // Only what no other program has open.
      await (await holdFolder(path, systemDisk)).release()
      const stamp = instantOf(now()).slice(0, 19).replace('T', ' ').replaceAll(':', '')
      const name = `${folderTitle(folderName)}（恢复前 ${stamp}）${REPLACED_ENDING}`
      await rename(path, join(dataFolder, name))
      moved.push({ from: folderName, to: name })
    }
  }

  return {
    async find(place) {
      const places = place === undefined ? await knownBackupFolders() : [place]
      const found = (await Promise.all(places.map(findBackups))).flat()
      const newest = found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST_FOUND)
      return {
        backups: newest.map(({ path, title, at, byteLength }) => ({
          backupId: remember({ path, title }),
          title,
          at,
          byteLength,
          folder: dirname(path),
        })),
      }
    },

    receive: (source, fileName) =>
      inTurn(async () => {
        await forgetReceived()
        // Under a name that the next start clears away should this run be killed.
        const path = join(dataFolder, `${NEW_FOLDER}${randomUUID()}${BACKUP_ENDING}`)
        received = path
        try {
          await pipeline(source, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
        } catch (cause) {
          await forgetReceived()
          throw diskFailure(cause)
        }
        const title = readBackupName(fileName)?.title ?? basename(fileName, BACKUP_ENDING)
        return remember({ path, title })
      }),

    restore: (backupId, replace) => inTurn(() => restore(backupId, replace)),
    close: () => inTurn(forgetReceived),
  }
}

/** @throws AppError `case-too-new`; `backup-damaged` where there is no `docket.json` that can be read. */
async function expectReadable(folder: string): Promise<void> {
  try {
    await readDocketFile(folder)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'case-damaged') throw error
    const { problems } = (error as AppError<'case-damaged'>).details
    throw new AppError('backup-damaged', problems.join('; '), { problems })
  }
}
