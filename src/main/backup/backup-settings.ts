import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { IsoInstant } from '../../shared/domain/calendar'
import { diskFailure } from '../casefile/disk-failure'
import { writeDurably } from '../casefile/durable-file'
import { settingsFolder } from '../casefile/settings-folder'
import { sha256 } from '../casefile/sha256'

/** Why the last automatic backup came to nothing. */
export const BackupFailure = z.enum([
  'disk-full',
  'disk-refused',
  'backup-damaged',
  'backup-unrestorable',
  'backup-folder-unusable',
])
export type BackupFailure = z.infer<typeof BackupFailure>

const BackupSettings = z.strictObject({
  /** Where the backups of the case go on this computer; null: none are made by themselves. */
  folder: z.string().nullable(),
  /** When one was last begun, whatever came of it. */
  triedAt: IsoInstant.optional(),
  failure: BackupFailure.optional(),
  /** When a backup was last restored to see whether it is good. */
  drilledAt: IsoInstant.optional(),
})
export type BackupSettings = z.infer<typeof BackupSettings>

const SETTINGS_NAME = /^backup-[0-9a-f]{12}\.json$/

/** What this computer remembers about the backups of a case; of the case itself only a hash of its id. */
export async function readBackupSettings(caseId: string): Promise<BackupSettings> {
  return readSettings(pathOf(caseId))
}

/** The folders in which this computer keeps backups of whichever case. */
export async function knownBackupFolders(): Promise<readonly string[]> {
  const names = (await readdir(settingsFolder()).catch(() => [])).filter((name) => SETTINGS_NAME.test(name))
  const settings = await Promise.all(names.map((name) => readSettings(join(settingsFolder(), name))))
  return [...new Set(settings.flatMap(({ folder }) => (folder === null ? [] : [folder])))]
}

/** @throws AppError `disk-full`, `disk-refused`. */
export async function writeBackupSettings(caseId: string, settings: BackupSettings): Promise<void> {
  await mkdir(settingsFolder(), { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw diskFailure(cause)
  })
  await writeDurably(pathOf(caseId), `${JSON.stringify(settings)}\n`)
}

async function readSettings(path: string): Promise<BackupSettings> {
  try {
    return BackupSettings.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return { folder: null }
  }
}

function pathOf(caseId: string): string {
  return join(settingsFolder(), `backup-${sha256(caseId).slice(0, 12)}.json`)
}
