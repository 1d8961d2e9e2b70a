import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect } from 'vitest'
import { caseFolderNames, createCaseFolder } from '../../src/main/casefile/case-folders'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { openBytes } from '../../src/main/casefile/seal'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { entryKey } from '../../src/shared/journal/fold-entries'
import { readEntry } from '../../src/shared/journal/hash-chain'
import { anOpener, arriving, aTitle } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'

export const PASSPHRASE = '蓝色 自行车'

/** Guessing is cheap here: what is to be shown is not its price. */
export const opener = { ...anOpener, scryptFactor: 4 }

export interface FullCase {
  readonly path: string
  /** All that its folder holds, as absolute paths. */
  readonly files: readonly string[]
  /** Of each journal file, by its place in the folder, the names of its entries in order. */
  readonly entries: ReadonlyMap<string, readonly string[]>
  /** Evidence id → SHA-256. */
  readonly evidence: ReadonlyMap<string, string>
  /** What opens it without the passphrase. */
  readonly identity: string
}

/** Two devices, a closed segment of each, evidence, a small picture, a passphrase, a key that was replaced, somebody let in. */
export async function aFullCase(): Promise<FullCase> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '某案', passphrase: PASSPHRASE }, opener, async (folder) => {
    await folder.append([aTitle('某案')])
  })
  const path = join(data, (await caseFolderNames(data))[0] ?? '')
  const evidence = new Map<string, string>()
  for (const device of ['laptop', 'phone']) {
    const unlocked = await unlockCaseFolder(path, PASSPHRASE)
    const folder = await openCaseFolder(unlocked, { ...opener, device })
    const intake = createEvidenceIntake(folder, opener.now)
    const { uploadId } = await intake.receive(arriving(Buffer.alloc(140_000, device)))
    const { id, file } = await intake.import(uploadId, '录音.m4a')
    evidence.set(id, file.sha256)
    if (device === 'laptop') {
      await folder.letIn('李律师', await identityToRecipient(await generateX25519Identity()))
      await folder.replaceKey(PASSPHRASE)
    }
    await folder.derived.write(`thumbnails/${id}.webp`, Buffer.from('小图'))
    for (let batch = 0; batch < 3; batch += 1) {
      await folder.append(
        Array.from({ length: 20 }, (_, index) => aTitle(`${device} ${index} ${'长'.repeat(600)}`)),
      )
    }
    await folder.close()
  }
  expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  const files = found.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
  const { keys } = await unlockCaseFolder(path, PASSPHRASE)
  const entries = new Map<string, readonly string[]>()
  for (const file of files.filter((it) => relative(path, it).startsWith('journal/'))) {
    const text = Buffer.from(await openBytes(keys.seal, await readFile(file))).toString('utf8')
    const read = text.split('\n').flatMap((line) => readEntry(line) ?? [])
    entries.set(relative(path, file), read.map(entryKey))
  }
  return { path, files, entries, evidence, identity: keys.identity ?? '' }
}

/**
 * Open a case in which one file is damaged and expect every entry and all
 * evidence that does not stand in this very file.
 *
 * @param place - of the damaged file in the folder.
 * @param keptLines - how many first entries of that file are still whole.
 */
export async function expectRestOpens(it: FullCase, place: string, keptLines = 0): Promise<void> {
  // What a damaged key file seals is opened by the recovery sheet; everything else by the passphrase.
  const unlocked = await unlockCaseFolder(it.path, place === 'identity.age' ? it.identity : PASSPHRASE)
  const folder = await openCaseFolder(unlocked, { ...opener, device: 'another' })
  const opened = new Set(folder.readEntries().map(entryKey))
  const wanted = [...it.entries].flatMap(([segment, keys]) =>
    segment === place ? keys.slice(0, keptLines) : keys,
  )
  expect(
    wanted.filter((key) => !opened.has(key)),
    `entries lost by ${place}`,
  ).toEqual([])
  for (const [id, sha256] of it.evidence) {
    if (basename(place) === `${id}.age`) continue
    expect(await folder.evidence.verify(id, sha256), `evidence ${id} beside ${place}`).toBe('unchanged')
  }
  await folder.close()
}
