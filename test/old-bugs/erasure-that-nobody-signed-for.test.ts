import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { readDocketFile } from '../../src/main/casefile/docket-file'
import { Head } from '../../src/main/casefile/head'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { ageSeal, sealBytes } from '../../src/main/casefile/seal'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { IsoInstant } from '../../src/shared/domain/calendar'
import type { EntryContent } from '../../src/shared/journal/entry'
import { CHAIN_START, entryLine } from '../../src/shared/journal/hash-chain'
import { reduceEntries } from '../../src/shared/journal/reduce-entries'
import { aCaseFolderPath, aDevice, anOpener, arriving, aTitle, opened } from '../helpers/host/a-case-folder'

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

/** What somebody can write who can change the folder and not open it: they have its public key and the plain heads. */
async function forge(device: string, segment: string, end: { seq: number; hash: string }): Promise<void> {
  const docket = await readDocketFile(path)
  const recipient = 'recipient' in docket ? docket.recipient : ''
  const line = entryLine({
    v: 0,
    device,
    seq: end.seq + 1,
    clock: 999,
    at: IsoInstant.parse('2026-10-10T10:00:00+08:00'),
    prev: end.hash,
    ...erasure(id),
  })
  await mkdir(join(path, 'journal', device), { recursive: true })
  const sealed = await sealBytes(ageSeal({ recipient, identities: [] }), Buffer.from(`${line}\n`))
  await writeFile(join(path, 'journal', device, segment), sealed)
}

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
    await forge('zz', '000001.age', CHAIN_START)
    await expectKept()
    await expectKept()
    expect((await verifyCaseFolder(path)).ok).toBe(false)
  })

  it('by an entry behind the head, also once more was written', async () => {
    const head = Head.parse(JSON.parse(await readFile(join(path, 'heads', `${aDevice}.json`), 'utf8')))
    await forge(aDevice, '000002.age', head)
    await expectKept()
    await expectKept()
    expect(Head.parse(JSON.parse(await readFile(join(path, 'heads', `${aDevice}.json`), 'utf8')))).toEqual(
      head,
    )
    expect((await verifyCaseFolder(path)).ok).toBe(false)
  })

  it('before its entry is signed for', async () => {
    let failing = false
    const disk = {
      ...systemDisk,
      rename: (from: string, to: string) =>
        failing && to.includes('heads')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : systemDisk.rename(from, to),
    }
    const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, disk })
    failing = true
    await folder.append([erasure(id)])
    await expect(folder.evidence.erase(id)).rejects.toMatchObject({ code: 'disk-full' })
    expect(await readdir(join(path, 'evidence'))).toHaveLength(1)

    failing = false
    await folder.evidence.erase(id)
    await folder.close()
    const again = await opened(path)
    expect(again.condition.faults).toEqual([])
    expect(await readdir(join(path, 'evidence'))).toEqual([])
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
