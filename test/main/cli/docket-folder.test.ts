import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCaseFolder, readCaseEntries } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { runCli } from '../../../src/main/cli/run-cli'
import { custodyRows } from '../../../src/shared/journal/custody-rows'
import { sampleFolder, sampleJson } from '../../fixtures/sample-case'
import { temporaryFolder } from '../../helpers/host/temporary-folder'
import { resourcesFolder } from '../../helpers/resources-folder'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

beforeEach(() => vi.stubEnv('LEAKDOCKET_PASSPHRASE', '蓝色 自行车 七月'))
afterEach(() => vi.unstubAllEnvs())

async function docket(...argv: string[]) {
  const stdout: string[] = []
  const stderr: string[] = []
  const code = await runCli(argv, {
    resourcesFolder,
    version: '0.0.0',
    scryptFactor: 12,
    now: () => new Date('2026-11-23T10:00:00+08:00'),
    print: (line) => stdout.push(line),
    tell: (line) => stderr.push(line),
  })
  return { code, answer: JSON.parse(stdout.join('') || 'null'), stderr: stderr.join('\n') }
}

/** The sample in a case folder behind the passphrase of the environment. */
async function aCreated(...more: string[]) {
  const folder = await temporaryFolder()
  const path = join(folder, '案卷.docket')
  const run = await docket('create', path, '--from', `${sampleFolder}case.json`, ...more)
  return { folder, path, run }
}

describe('create', () => {
  it('makes a sealed case folder and says what is in it', async () => {
    const { folder, path, run } = await aCreated()
    expect(run).toMatchObject({ code: 0, stderr: '', answer: { caseId: expect.any(String), evidence: 6 } })
    expect(await readdir(folder)).toEqual(['案卷.docket'])
    expect(await readdir(path)).toContain('identity.age')
  })

  it('leaves the passphrase out only when that is asked for', async () => {
    expect(await readdir((await aCreated('--no-passphrase')).path)).toContain('identity.txt')
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    const { run, folder } = await aCreated()
    expect(run).toMatchObject({ code: 2, answer: null, stderr: expect.stringContaining('--no-passphrase') })
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses a folder that has something in it, and a case that is wrong, and leaves nothing', async () => {
    const { folder, path } = await aCreated()
    expect(await docket('create', path, '--from', `${sampleFolder}case.json`)).toMatchObject({ code: 2 })
    await writeFile(join(folder, 'case.json'), JSON.stringify({ ...sampleJson(), title: '' }))
    const wrong = await docket('create', join(folder, 'b.docket'), '--from', join(folder, 'case.json'))
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('case.json: title') })
    expect((await readdir(folder)).sort()).toEqual(['case.json', '案卷.docket'].sort())
  })
})

describe('export', () => {
  it('gives the case back with the same files, byte for byte', async () => {
    const { folder, path } = await aCreated()
    const out = join(folder, 'out')
    await mkdir(out)
    const { code, answer } = await docket('export', path, '--out', out)

    expect({ code, answer }).toEqual({ code: 0, answer: { file: join(out, 'case.json'), evidence: 6 } })
    const before = sampleJson() as unknown as {
      evidence: { id: string; file: string }[]
      incidents: unknown[]
    }
    const after = JSON.parse(await readFile(join(out, 'case.json'), 'utf8')) as typeof before
    expect(after.incidents).toHaveLength(before.incidents.length)
    for (const [index, { id, file }] of before.evidence.entries()) {
      expect(after.evidence[index]?.id).toBe(id)
      expect(sha256(await readFile(join(out, after.evidence[index]?.file ?? '')))).toBe(
        sha256(await readFile(join(sampleFolder, file))),
      )
    }
  })

  it('refuses a folder that is not empty, and writes nothing of a case that changed', async () => {
    const { folder, path } = await aCreated()
    expect(await docket('export', path, '--out', path)).toMatchObject({ code: 2 })
    const [name = ''] = await readdir(join(path, 'evidence'))
    await rm(join(path, 'evidence', name))
    expect(await docket('export', path, '--out', join(folder, 'out'))).toMatchObject({
      code: 2,
      answer: null,
    })
    expect(await readdir(folder)).toEqual(['案卷.docket'])
  })
})

describe('verify', () => {
  it('finds nothing wrong with a whole folder', async () => {
    const { path, run } = await aCreated()
    expect(await docket('verify', path)).toMatchObject({
      code: 0,
      answer: { ok: true, checked: run.answer.entries + run.answer.evidence, problems: [] },
    })
  })

  it('names each file that a byte was flipped in', async () => {
    const { path } = await aCreated()
    for (const place of ['evidence', 'journal/cli', 'heads']) {
      const names = await readdir(join(path, place))
      for (const name of names) {
        const file = join(path, place, name)
        const bytes = await readFile(file)
        const flipped = Buffer.from(bytes)
        const middle = Math.floor(bytes.length / 2)
        flipped[middle] = (bytes[middle] ?? 0) ^ 1
        await writeFile(file, flipped)
        const { code, answer } = await docket('verify', path)
        expect(code, name).toBe(1)
        expect(answer.problems[0].path, name).toBe(`${place}/${name}`)
        await writeFile(file, bytes)
      }
    }
    expect(await docket('verify', path)).toMatchObject({ code: 0 })
  })

  it('says that the passphrase is wrong or missing, and that a folder is no case', async () => {
    const { folder, path } = await aCreated()
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '不对')
    expect(await docket('verify', path)).toMatchObject({ code: 2, answer: null })
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    expect(await docket('verify', path)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('LEAKDOCKET_PASSPHRASE'),
    })
    expect(await docket('verify', folder)).toMatchObject({ code: 2 })
  })
})

describe('a case folder as INPUT', () => {
  it('gives the same law and the same paper as its case.json', async () => {
    const { folder, path } = await aCreated()
    const from = (input: string) => docket('law', input, '--day', '2026-11-23')
    expect((await from(path)).answer).toEqual((await from(`${sampleFolder}case.json`)).answer)

    const draft = async (input: string, name: string) => {
      const out = join(folder, name)
      const args = ['--document', 'police-report', '--format', 'text', '--day', '2026-11-23', '--out', out]
      expect(await docket('draft', input, ...args)).toMatchObject({ code: 0 })
      return readFile(out, 'utf8')
    }
    expect(await draft(path, 'a.txt')).toBe(await draft(`${sampleFolder}case.json`, 'b.txt'))
  })
})

describe('custody', () => {
  it('has every copy and paper that the command line made, each with its hash', async () => {
    const { folder, path } = await aCreated()
    await docket('export', path, '--out', join(folder, 'out'))
    const paper = ['--document', 'takedown-notice', '--mask', 'masked', '--out', join(folder, 'a.pdf')]
    await docket('draft', path, ...paper)
    const page = join(folder, 'custody.pdf')
    const run = await docket('custody', path, '--day', '2026-11-23', '--out', page)
    expect(run).toMatchObject({ code: 0, answer: { file: page, records: expect.any(Number) } })
    await docket('custody', path, '--evidence', 'e1', '--out', join(folder, 'e1.pdf'))

    const { entries } = await readCaseEntries(await unlockCaseFolder(path, '蓝色 自行车 七月'))
    const exported = (evidenceId?: string) =>
      custodyRows(entries, evidenceId).filter(({ act }) => act === 'exported')
    expect(exported().map(({ object }) => object)).toEqual([
      'out/case.json',
      'a.pdf',
      'custody.pdf',
      'e1.pdf',
    ])
    expect(exported()[0]?.after).toBe(sha256(await readFile(join(folder, 'out', 'case.json'))))
    expect(exported()[1]).toMatchObject({
      masked: true,
      after: sha256(await readFile(join(folder, 'a.pdf'))),
    })
    expect(exported('e1').map(({ object }) => object)).toEqual(['out/case.json', 'e1.pdf'])
    expect(await docket('verify', path)).toMatchObject({ code: 0 })
  })

  it('is no reason to withhold a paper: where nothing can be written down, that is said', async () => {
    const { folder, path } = await aCreated()
    const open = await openCaseFolder(await unlockCaseFolder(path, '蓝色 自行车 七月'), {
      device: 'laptop',
      now: () => new Date(),
      version: '0.0.0',
    })
    const { code, stderr } = await docket('export', path, '--out', join(folder, 'out'))
    await open.close()
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('not written down in the case (case-locked)'),
    })
  })

  it('knows only evidence of the case', async () => {
    const { folder, path } = await aCreated()
    const args = ['--evidence', 'e99', '--out', join(folder, 'a.pdf')]
    expect(await docket('custody', path, ...args)).toMatchObject({ code: 2, answer: null })
    expect(await readdir(folder)).toEqual(['案卷.docket'])
  })
})

describe('backup and restore', () => {
  it('bring a case back whole, in a place of its own, and say that it is sound', async () => {
    const { folder, path } = await aCreated()
    const file = join(folder, 'a.docket-backup')
    expect(await docket('backup', path, '--out', file)).toMatchObject({ code: 0, answer: { file } })
    expect(await docket('backup', path, '--out', file)).toMatchObject({ code: 2, answer: null })
    const back = join(folder, 'b.docket')
    const restored = await docket('restore', file, '--out', back)
    expect(restored).toMatchObject({ code: 0, answer: { ok: true, folder: back, problems: [] } })
    expect((await docket('verify', back)).answer).toEqual((await docket('verify', path)).answer)
    expect(await docket('restore', file, '--out', back)).toMatchObject({ code: 2, answer: null })
  })

  it('write nothing of a backup that is damaged', async () => {
    const { folder, path } = await aCreated()
    const file = join(folder, 'a.docket-backup')
    await docket('backup', path, '--out', file)
    await writeFile(file, (await readFile(file)).subarray(0, 5_000))
    expect(await docket('restore', file, '--out', join(folder, 'b.docket'))).toMatchObject({ code: 2 })
    expect((await readdir(folder)).sort()).toEqual(['a.docket-backup', '案卷.docket'].sort())
  })
})
