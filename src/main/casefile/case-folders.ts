import { randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { instantOf } from '../../shared/domain/calendar'
import { safeFileName } from '../../shared/domain/safe-file-name'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, makeFolderDurably, systemDisk } from './case-disk'
import type { CaseFolder } from './case-folder'
import { createCaseKeys } from './case-keys'
import { diskFailure, errorCodeOf } from './disk-failure'
import { DOCKET_FORMAT, writeDocketFile } from './docket-file'
import { isLocked } from './folder-lock'
import { SCRYPT_FACTOR } from './identity-file'
import { type Opener, openCaseFolder } from './open-case-folder'
import { unlockCaseFolder } from './unlock-case-folder'

const ENDING = '.docket'

/** A folder that is not a case yet; the dot keeps it out of lists. */
export const NEW_FOLDER = '.new-'

/** Nobody takes this long between two steps of making a case. */
const ABANDONED_MS = 3_600_000

/** Names of the case folders in a data folder, sorted. @throws AppError `disk-refused`. */
export async function caseFolderNames(dataFolder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(dataFolder, { withFileTypes: true })
    return found
      .filter((it) => it.isDirectory() && it.name.endsWith(ENDING) && !it.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return []
    throw diskFailure(cause)
  }
}

/** What a new case is to be. */
export interface NewCase {
  /** Gives the folder its name; the case may be renamed later, the folder stays. */
  readonly title: string
  /** null: whoever has the folder can read the case. */
  readonly passphrase: string | null
}

/**
 * Make a case folder. It is built out of sight and appears whole, or not at all.
 *
 * @param fill - writes what the case starts with.
 * @returns the id of the case. It is not open.
 * @throws AppError `disk-full`, `disk-refused`, and what `fill` throws.
 */
export async function createCaseFolder(
  dataFolder: string,
  { title, passphrase }: NewCase,
  opener: Opener,
  fill: (folder: CaseFolder) => Promise<void>,
): Promise<string> {
  const { disk = systemDisk } = opener
  const building = join(dataFolder, `${NEW_FOLDER}${randomUUID()}`)
  try {
    const caseId = await buildCaseFolder(building, passphrase, opener, fill)
    await moveToFreeName(building, dataFolder, safeFileName(title, 'case'), disk)
    await disk.syncFolder(dataFolder)
    return caseId
  } catch (cause) {
    await rm(building, { recursive: true, force: true }).catch(() => undefined)
    throw diskFailure(cause)
  }
}

/** Make the case folder itself at a path where nothing is. What fails half-way stays there. */
export async function buildCaseFolder(
  path: string,
  passphrase: string | null,
  opener: Opener,
  fill: (folder: CaseFolder) => Promise<void>,
): Promise<string> {
  const { disk = systemDisk } = opener
  const caseId = randomUUID()
  await makeFolderDurably(path, disk)
  const keys = await createCaseKeys(path, caseId, passphrase, opener.scryptFactor ?? SCRYPT_FACTOR, disk)
  const { identity, recipient, signingKey } = keys
  await writeDocketFile(
    path,
    {
      format: DOCKET_FORMAT,
      version: opener.version,
      caseId,
      createdAt: instantOf(opener.now()),
      recipient,
      signingKey,
    },
    disk,
  )
  const folder = await openCaseFolder(await unlockCaseFolder(path, identity), opener, { isNew: true })
  try {
    await fill(folder)
  } finally {
    await folder.close()
  }
  await disk.syncFolder(path)
  return caseId
}

/**
 * Remove what a crash left of cases that were being made. One that is open in
 * a program that runs is left alone, and so is one just made: it is locked
 * while it is filled, but not in the moment before and after.
 */
export async function removeUnfinishedCases(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder).catch(() => [])) {
    if (!name.startsWith(NEW_FOLDER)) continue
    const path = join(dataFolder, name)
    const changedMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    if (Date.now() - changedMs < ABANDONED_MS || (await isLocked(path))) continue
    // One that the disk keeps is tried again at the next start.
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

/**
 * Give a folder that was built out of sight its name: `某快递泄露.docket`, `某快递泄露（2）.docket` …
 *
 * @returns the name it got.
 */
export async function moveToFreeName(
  building: string,
  dataFolder: string,
  name: string,
  disk: CaseDisk,
): Promise<string> {
  const taken = new Set((await readdir(dataFolder)).map((it) => it.normalize('NFC').toLowerCase()))
  for (let number = 1; number < 10_000; number += 1) {
    const candidate = `${name}${number === 1 ? '' : `（${number}）`}${ENDING}`
    if (taken.has(candidate.toLowerCase())) continue
    try {
      await disk.rename(building, join(dataFolder, candidate))
      return candidate
    } catch (cause) {
      // Another process took the name in this moment.
      if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCodeOf(cause) ?? '')) throw cause
    }
  }
  throw new AppError('disk-refused', `No free name for ${name}`, { reason: 'too many cases of this name' })
}

/** Name of a case folder without its ending. */
export function folderTitle(folderName: string): string {
  return basename(folderName, ENDING)
}
