import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { runCli } from '../../../src/main/cli/run-cli'
import { sampleFolder } from '../../fixtures/sample-case'
import { temporaryFolder } from '../../helpers/host/temporary-folder'
import { resourcesFolder } from '../../helpers/resources-folder'

const PASSPHRASE = '蓝色 自行车 七月'

beforeEach(() => vi.stubEnv('LEAKDOCKET_PASSPHRASE', PASSPHRASE))
afterEach(() => vi.unstubAllEnvs())

/** @param typed - what somebody at a terminal answers, one question after the other; undefined: nobody sits there. */
async function docket(argv: readonly string[], typed?: readonly string[]) {
  const stdout: string[] = []
  const stderr: string[] = []
  const asked: string[] = []
  const answers = [...(typed ?? [])]
  const code = await runCli(argv, {
    resourcesFolder,
    version: '0.0.0',
    scryptFactor: 12,
    now: () => new Date('2026-11-23T10:00:00+08:00'),
    print: (line) => stdout.push(line),
    tell: (line) => stderr.push(line),
    ...(typed && {
      terminal: {
        async ask(question) {
          asked.push(question)
          return answers.shift() ?? ''
        },
      },
    }),
  })
  return { code, answer: JSON.parse(stdout.join('') || 'null'), stderr: stderr.join('\n'), asked }
}

/** The sample behind the passphrase, and a lawyer with an age key in a file. */
async function aCase() {
  const folder = await temporaryFolder()
  const path = join(folder, '案卷.docket')
  await docket(['create', path, '--from', `${sampleFolder}case.json`])
  const identity = await generateX25519Identity()
  const file = join(folder, 'lawyer.txt')
  await writeFile(file, `# public key: …\n${identity}\n`)
  return { folder, path, lawyer: { file, recipient: await identityToRecipient(identity) } }
}

function letIn(path: string, recipient: string) {
  return docket(['keys', path, '--let-in', '张律师', '--recipient', recipient])
}

describe('keys', () => {
  it('lets somebody in, who then does everything with their own identity', async () => {
    const { folder, path, lawyer } = await aCase()
    const people = [{ name: '张律师', recipient: lawyer.recipient }]
    expect(await letIn(path, lawyer.recipient)).toMatchObject({ code: 0, answer: { people } })
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    const theirs = ['--identity', lawyer.file]
    expect(await docket(['verify', path, ...theirs])).toMatchObject({ code: 0, answer: { ok: true } })
    expect(await docket(['keys', ...theirs, path])).toMatchObject({ answer: { people } })
    expect(await docket(['law', path, `--identity=${lawyer.file}`])).toMatchObject({ code: 0 })
    const out = join(folder, 'out')
    expect(await docket(['export', path, '--out', out, ...theirs])).toMatchObject({ code: 0 })
    expect(await readdir(out)).toContain('case.json')
  })

  it('lets them out, says what that does not undo, and writes both down', async () => {
    const { path, lawyer } = await aCase()
    await letIn(path, lawyer.recipient)
    const out = await docket(['keys', path, '--let-out', '张律师'])
    expect(out).toMatchObject({ code: 0, answer: { people: [] } })
    expect(out.stderr).toContain('what 张律师 could read before stays readable to them')
    expect(out.stderr).toContain('print a new recovery sheet')
    expect(await docket(['verify', path, '--identity', lawyer.file])).toMatchObject({ code: 2, answer: null })
    expect(await docket(['verify', path])).toMatchObject({ code: 0 })
  })

  it('gives a new key with nobody let out, and the old one is told from a wrong one', async () => {
    const { folder, path } = await aCase()
    const sheet = join(folder, 'sheet.txt')
    await writeFile(sheet, (await keyOf(path)).replace(/.{4}/g, '$& '))
    expect(await docket(['verify', path, '--identity', sheet])).toMatchObject({ code: 0 })
    expect(await docket(['keys', path, '--replace'])).toMatchObject({ code: 0, answer: { people: [] } })
    expect(await docket(['verify', path, '--identity', sheet])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('replaced'),
    })
  })

  it('refuses what it cannot do, and changes nothing', async () => {
    const { folder, path, lawyer } = await aCase()
    await letIn(path, lawyer.recipient)
    const before = await keyOf(path)
    const passphrases = join(folder, 'notes.txt')
    await writeFile(passphrases, 'my passphrase')
    const wrong: readonly (readonly string[])[] = [
      ['--let-in', '李律师'],
      ['--let-in', '李律师', '--recipient', 'age1'],
      ['--let-in', '张\n律师', '--recipient', lawyer.recipient],
      ['--let-in', '张律师', '--recipient', lawyer.recipient],
      ['--let-out', '李律师'],
      ['--let-out', '张律师', '--replace'],
      ['--identity', passphrases],
      ['--identity', join(folder, 'nothing')],
      ['--identity'],
    ]
    for (const args of wrong) {
      const { code, answer, stderr } = await docket(['keys', path, ...args])
      expect({ code, answer, isSaid: stderr !== '' }, args.join(' ')).toEqual({
        code: 2,
        answer: null,
        isSaid: true,
      })
    }
    expect(await keyOf(path)).toBe(before)
    expect((await docket(['keys', path])).answer.people).toHaveLength(1)
  })
})

describe('the passphrase', () => {
  it('is asked for where somebody sits, once a call', async () => {
    const { path } = await aCase()
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    const verified = await docket(['verify', path], [PASSPHRASE])
    expect(verified).toMatchObject({ code: 0, asked: ['Passphrase of the case: '] })
    expect(await docket(['keys', path, '--replace'], [PASSPHRASE])).toMatchObject({
      code: 0,
      asked: ['Passphrase of the case: '],
    })
    expect(await docket(['verify', path], ['不对'])).toMatchObject({ code: 2, answer: null })
  })

  it('is not asked for where the environment, an identity or no lock at all will do', async () => {
    const { folder, path } = await aCase()
    expect(await docket(['verify', path], ['不对'])).toMatchObject({ code: 0, asked: [] })
    const open = join(folder, '无锁.docket')
    await docket(['create', open, '--from', `${sampleFolder}case.json`, '--no-passphrase'])
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    expect(await docket(['verify', open], [])).toMatchObject({ code: 0, asked: [] })
  })

  it('of a new case is asked for twice, and has to be the same', async () => {
    const folder = await temporaryFolder()
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    const create = (name: string, ...typed: string[]) =>
      docket(['create', join(folder, name), '--from', `${sampleFolder}case.json`], typed)
    expect(await create('a.docket', '甲', '乙')).toMatchObject({ code: 2, answer: null })
    expect(await create('a.docket', '')).toMatchObject({ code: 2, answer: null })
    expect(await readdir(folder)).toEqual([])
    expect(await create('a.docket', '甲', '甲')).toMatchObject({ code: 0 })
    expect(await docket(['verify', join(folder, 'a.docket')], ['甲'])).toMatchObject({ code: 0 })
  })

  it('is said to be missing where nobody sits', async () => {
    const { path } = await aCase()
    vi.stubEnv('LEAKDOCKET_PASSPHRASE', '')
    const { code, stderr } = await docket(['verify', path])
    expect(code).toBe(2)
    expect(stderr).toBe(
      'expected the passphrase in LEAKDOCKET_PASSPHRASE, typed at a terminal, or a key in --identity FILE',
    )
  })
})

/** The identity in use, as the recovery sheet would print it. */
async function keyOf(path: string): Promise<string> {
  return (await unlockCaseFolder(path, PASSPHRASE)).keys.identity ?? ''
}
