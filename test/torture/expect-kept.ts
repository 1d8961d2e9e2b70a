import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { caseFolderNames } from '../../src/main/casefile/case-folders'
import { evidenceFiles, storedEvidence } from '../../src/main/casefile/folder-faults'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { faultKinds } from '../../src/shared/contract/case-fault'
import { anOpener, aTitle } from '../helpers/host/a-case-folder'
import { type Acknowledged, withAny } from './scripted-session'

/**
 * Open the case of a data folder and expect all that was acknowledged, no word
 * of damage, evidence that is there whole or erased altogether, that work goes
 * on, and that the whole verifies afterwards.
 */
export async function expectKept(dataFolder: string, acknowledged: Acknowledged): Promise<void> {
  const names = await caseFolderNames(dataFolder)
  if (!acknowledged.created && names.length === 0) return
  expect(names).toHaveLength(1)
  const path = join(dataFolder, names[0] ?? '')
  await endFormerProcess(path)

  const unlocked = await withAny(acknowledged.passphrases, (it) => unlockCaseFolder(path, it ?? undefined))
  const folder = await openCaseFolder(unlocked, anOpener)
  const found = folder.readEntries()
  expect(folder.condition.faults.filter(({ fault }) => faultKinds[fault] === 'damage')).toEqual([])
  expect(found.slice(0, acknowledged.entries.length)).toEqual(acknowledged.entries)
  for (const [id, sha256] of Object.entries(acknowledged.evidence)) {
    expect(await folder.evidence.verify(id, sha256)).toBe('unchanged')
  }
  await expect(folder.append([aTitle('停电以后')])).resolves.toMatchObject([{ seq: found.length + 1 }])
  await folder.close()
  const kept = [...storedEvidence(found)].map((id) => `${id}.age`)
  expect([...(await evidenceFiles(path))].sort()).toEqual(kept.sort())
  expect(await verifyCaseFolder(path, unlocked.keys.identity)).toMatchObject({ ok: true, problems: [] })
}

/** The lock is that of this process, which lives; a power cut ends whoever has one. */
async function endFormerProcess(path: string): Promise<void> {
  for (const name of ['lock', 'lock.next']) {
    const file = join(path, name)
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) continue
    await writeFile(file, text.replace(`"pid":${process.pid}`, `"pid":${2 ** 30}`))
    await utimes(file, 0, 0)
  }
}
