import { spawnSync } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { faultLine } from '../../../src/main/casefile/fault-words'
import { openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { createEvidenceIntake } from '../../../src/main/evidence/evidence-intake'
import {
  aCaseFolderPath,
  aDevice,
  aNow,
  anOpener,
  arriving,
  aTitle,
  keptIn,
  opened,
} from '../../helpers/host/a-case-folder'
import { smallDisk } from '../../helpers/host/small-disk'

/** A closed case with one item of evidence. */
async function aCaseWithEvidence(dataFolder?: string) {
  const path = await aCaseFolderPath(dataFolder)
  const folder = await opened(path)
  const intake = createEvidenceIntake(folder, aNow)
  const { id } = await intake.import((await intake.receive(arriving('证据'))).uploadId, '证据.txt')
  await folder.derived.write(`thumbnails/${id}.webp`, Buffer.from('小图'))
  await folder.close()
  return { path, id }
}

async function flip(file: string): Promise<void> {
  const bytes = await readFile(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(file, bytes)
}

/** Every file under a folder with its content. */
async function contentOf(path: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  const files = found.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (it) => [it, (await readFile(it)).toString('base64')])),
  )
}

/** A case on a disk that takes no writes any more. */
async function aReadOnlyCase(context: TestContext) {
  const disk = await smallDisk(40_000_000, context)
  const { path } = await aCaseWithEvidence(disk)
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0)
  onTestFinished(() => void spawnSync('mount', ['-o', 'remount,rw', disk]))
  return path
}

describe('the condition of a case that is opened', () => {
  it('is whole: what there is, and nothing to say', async () => {
    const { path } = await aCaseWithEvidence()
    expect((await opened(path)).condition).toEqual({
      faults: [],
      entries: 2,
      evidence: 1,
      missingEvidence: [],
      unproven: [],
      readOnly: false,
    })
  })

  it('names evidence whose file was deleted, and the rest opens', async () => {
    const { path, id } = await aCaseWithEvidence()
    await rm((await keptIn(path)).evidence(id))
    const { condition } = await opened(path)
    expect(condition).toMatchObject({ evidence: 0, missingEvidence: [id], entries: 2 })
    expect(condition.faults.map(faultLine)).toEqual([`evidence/${id}.age: this file is missing`])
    const again = await opened(await copyOf(path))
    await again.append([aTitle('接着写')])
    // The journal is whole, so this computer goes on with it.
    expect(again.condition.newJournal).toBeUndefined()
  })

  it('tells of a lock that a dead program left, and of what it had not finished', async () => {
    const { path } = await aCaseWithEvidence()
    const lock = { host: hostname(), pid: 2 ** 30, processStart: '', openedAt: '2026-10-10T10:00:00+08:00' }
    await writeFile(join(path, 'lock'), JSON.stringify(lock))
    await writeFile(join(path, 'incoming', 'half.age'), 'half')
    await writeFile(join(path, 'heads', '.leakdocket-1.tmp'), 'half')
    const { condition } = await opened(path)
    expect(condition.faults).toEqual([
      { path: 'lock', fault: 'lock-stale', details: {} },
      { path: 'incoming', fault: 'leftovers-removed', details: { count: 2 } },
    ])
    expect(await readdir(join(path, 'incoming'))).toEqual([])
  })

  it('tells of a head that a crash left behind, and the next entry brings it up to date', async () => {
    const path = await aCaseFolderPath()
    const head = join(path, 'heads', `${aDevice}.json`)
    const before = await readFile(head)
    const first = await opened(path)
    await first.append([aTitle('二')])
    await first.close()
    await writeFile(head, before)
    const folder = await opened(path)
    expect(folder.condition.faults.map(({ fault }) => fault)).toEqual(['head-behind'])
    await folder.append([aTitle('三')])
    await folder.close()
    expect((await opened(path)).condition.faults).toEqual([])
  })

  it('tells that a clock was set back; the order stays that of writing', async () => {
    const path = await aCaseFolderPath()
    const yesterday = { ...anOpener, now: () => new Date('2026-10-09T10:00:00+08:00') }
    const folder = await openCaseFolder(await unlockCaseFolder(path), yesterday)
    await folder.append([aTitle('二')])
    await folder.close()
    const again = await opened(path)
    expect(again.condition.faults).toMatchObject([
      { path: `journal/${aDevice}`, fault: 'clock-backwards', details: { count: 1, first: 2 } },
    ])
    expect(again.readEntries().map(({ body }) => body.title)).toEqual(['某快递泄露', '二'])
    // A clock is no fault of the folder.
    const told: string[] = []
    expect((await verifyCaseFolder(path, undefined, { tell: (line) => told.push(line) })).ok).toBe(true)
    expect(told.join()).toContain('the clock of this device was set back: 1 entries')
  })

  it('opens for reading where nothing can be written, and says so to each change', async (context) => {
    const path = await aReadOnlyCase(context)
    const folder = await opened(path)
    expect(folder.condition).toMatchObject({ readOnly: true, entries: 2, evidence: 1 })
    expect(folder.readEntries()).toHaveLength(2)
    for (const write of [
      () => folder.append([aTitle('二')]),
      () => folder.evidence.receive(arriving('新')),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'disk-refused' })
    }
  })
})

describe('verify', () => {
  it('names a derived file that is damaged, which the app makes again', async () => {
    const { path, id } = await aCaseWithEvidence()
    await flip((await keptIn(path)).derived(`thumbnails/${id}.webp`))
    expect(await verifyCaseFolder(path)).toMatchObject({
      ok: false,
      problems: [{ path: `derived/thumbnails/${id}.webp.age` }],
    })
    expect(await (await opened(path)).derived.read(`thumbnails/${id}.webp`)).toBeUndefined()
  })

  it('writes nothing', async () => {
    const { path, id } = await aCaseWithEvidence()
    await flip((await keptIn(path)).evidence(id))
    await rm(join(path, 'heads'), { recursive: true })
    await rm(join(path, 'incoming'), { recursive: true })
    const before = await contentOf(path)
    expect((await verifyCaseFolder(path)).ok).toBe(false)
    expect(await contentOf(path)).toEqual(before)
    expect((await readdir(path)).sort()).toEqual([
      'derived',
      'docket.json',
      'evidence',
      'identity.txt',
      'journal',
    ])
  })
})

async function copyOf(path: string): Promise<string> {
  await cp(path, `${path}-copy`, { recursive: true })
  await rm(join(`${path}-copy`, 'lock'), { force: true })
  return `${path}-copy`
}
