import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Head } from '../../src/main/casefile/head'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import type { EntryContent } from '../../src/shared/journal/entry'
import { reduceEntries } from '../../src/shared/journal/reduce-entries'
import { aCaseFolderPath, aDevice, anOpener, arriving, aTitle, opened } from '../helpers/host/a-case-folder'
import { forgeErasure } from '../helpers/host/forged-erasure'

let path: string
let id: string
let sha256: string

/** Of evidence: that its owner had the file removed. */
const erasure = (evidenceId: string): EntryContent => ({
  action: 'custody.erased',
  subject: { noun: 'evidence', id: evidenceId },
  body: {},
})

beforeEach(async () => {
  path = await aCaseFolderPath()
  const folder = await opened(path)
  const intake = createEvidenceIntake(folder, anOpener.now)
  const { uploadId } = await intake.receive(arriving('证据'))
  const record = await intake.import(uploadId, '证据.txt')
  id = record.id
  sha256 = record.file.sha256
  await folder.close()
})

async function expectKept(): Promise<void> {
  const folder = await openCaseFolder(await unlockCaseFolder(path), anOpener)
  expect(await folder.evidence.verify(id, sha256)).toBe('unchanged')
  expect(reduceEntries(folder.readEntries()).evidence.map((it) => it.id)).toEqual([id])
  expect(folder.condition.faults.map(({ fault }) => fault)).toContain('erasure-unsigned')
  expect(folder.condition.unproven.map(({ action }) => action)).toEqual(['custody.erased'])
  // Going on to write signs nothing of it.
  await folder.append([aTitle('后来')])
  await folder.close()
}

describe('evidence is not erased', () => {
  it('by a journal that has no head', async () => {
    await forgeErasure(path, { evidenceId: id })
    await expectKept()
    await expectKept()
    expect((await verifyCaseFolder(path)).ok).toBe(false)
  })

  it('by an entry behind the head, also once more was written', async () => {
    const head = Head.parse(JSON.parse(await readFile(join(path, 'heads', `${aDevice}.json`), 'utf8')))
    await forgeErasure(path, { evidenceId: id, device: aDevice, segment: '000002.age', end: head })
    await expectKept()
    await expectKept()
    expect(Head.parse(JSON.parse(await readFile(join(path, 'heads', `${aDevice}.json`), 'utf8')))).toEqual(
      head,
    )
    expect((await verifyCaseFolder(path)).ok).toBe(false)
  })

  it('by an entry that has the signature of another', async () => {
    const folder = await opened(path)
    const intake = createEvidenceIntake(folder, anOpener.now)
    const { uploadId } = await intake.receive(arriving('另一份'))
    const other = await intake.import(uploadId, '另一份.txt')
    const [erased] = await folder.append([erasure(other.id)])
    await folder.close()
    await forgeErasure(path, { evidenceId: id, signature: erased?.body.signature })
    await expectKept()
  })
})

it('an erasure that is signed for is done by whoever opens the folder', async () => {
  const folder = await opened(path)
  await folder.append([erasure(id)])
  await folder.close()
  expect(await readdir(join(path, 'evidence'))).toHaveLength(1)

  const again = await opened(path, 'phone')
  expect(again.condition.faults).toEqual([])
  expect(await readdir(join(path, 'evidence'))).toEqual([])
})
