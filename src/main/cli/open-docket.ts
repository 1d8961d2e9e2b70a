import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readStoredCase, type StoredCase } from '../casefile/stored-case'
import { type UnlockedFolder, unlockCaseFolder } from '../casefile/unlock-case-folder'
import { isDocket } from './is-docket'
import type { KeyReader } from './key-reader'
import { UsageError } from './usage-error'

/** @throws UsageError where there is no case folder. */
export async function expectDocket(path: string): Promise<string> {
  const folder = resolve(path)
  if (!(await isFolder(folder)) || !(await isDocket(folder)))
    throw new UsageError(`expected a case folder with a docket.json: ${path}`)
  return folder
}

/** A case folder that is read without being held. */
export interface ReadDocket extends StoredCase {
  readonly unlocked: UnlockedFolder
}

/** @throws UsageError, AppError as reading and unlocking do. */
export async function openDocket(path: string, keys: KeyReader): Promise<ReadDocket> {
  const folder = await expectDocket(path)
  const unlocked = await keys.opening((key) => unlockCaseFolder(folder, key))
  return { ...(await readStoredCase(unlocked)), unlocked }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
