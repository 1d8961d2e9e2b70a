import { createHash } from 'node:crypto'
import {
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../../src/main/cli/run-cli'
import { DraftDocument } from '../../../src/shared/drafting/draft-document'
import { LawAnswer } from '../../../src/shared/law/law-answer'
import { sampleFolder, sampleJson } from '../../fixtures/sample-case'
import { resourcesFolder } from '../../helpers/resources-folder'

let folder: string
let out: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leak-docket-cli-'))
  await cp(sampleFolder, join(folder, 'case'), { recursive: true })
  await mkdir(join(folder, 'out'))
  out = join(folder, 'out', 'paper.pdf')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

async function docket(...argv: string[]): Promise<Run> {
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
  return { code, stdout, stderr }
}

const casePath = () => join(folder, 'case', 'case.json')
const draft = (...more: string[]) =>
  docket('draft', casePath(), '--document', 'police-report', '--out', out, ...more)

async function changeCase(change: (json: Record<string, unknown>) => unknown): Promise<void> {
  const json = sampleJson()
  await writeFile(casePath(), JSON.stringify(change(json) ?? json))
}

async function expectRefused(run: Run, expected: RegExp): Promise<void> {
  expect(run.stderr.join('\n')).toMatch(expected)
  expect(run).toMatchObject({ code: 2, stdout: [] })
  expect(await readdir(join(folder, 'out'))).toEqual([])
}

describe('draft', () => {
  it('writes the paper and answers with one JSON object', async () => {
    const { code, stdout } = await draft('--day', '2026-11-23')
    const answer = JSON.parse(stdout.join('')) as Record<string, unknown>

    expect(code).toBe(0)
    expect(stdout).toHaveLength(1)
    expect(answer).toMatchObject({ file: out, gaps: [], pages: expect.any(Number) })
    expect(answer.sha256).toBe(
      createHash('sha256')
        .update(await readFile(out))
        .digest('hex'),
    )
    expect(await readdir(join(folder, 'out'))).toEqual(['paper.pdf'])
  })

  it('gives the same bytes for the same case and day', async () => {
    const first = JSON.parse((await draft('--day', '2026-11-23')).stdout.join(''))
    const second = JSON.parse((await draft('--day', '2026-11-23')).stdout.join(''))
    expect(second.sha256).toBe(first.sha256)
  })

  it('gives the blocks as JSON and the words as text', async () => {
    await draft('--format', 'json')
    expect(DraftDocument.parse(JSON.parse(await readFile(out, 'utf8')))).toMatchObject({ title: '报案材料' })
    await draft('--format', 'text')
    expect(await readFile(out, 'utf8')).toContain('李敏䶮')
  })

  it('gives a Word document, the same every time', async () => {
    const first = JSON.parse((await draft('--format', 'docx', '--day', '2026-11-23')).stdout.join(''))
    const bytes = await readFile(out)
    const second = JSON.parse((await draft('--format', 'docx', '--day', '2026-11-23')).stdout.join(''))

    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK')
    expect(second.sha256).toBe(first.sha256)
    expect(first).not.toHaveProperty('pages')
  })

  it('hides personal data where it is asked to', async () => {
    await draft('--format', 'text', '--mask', 'masked')
    const text = await readFile(out, 'utf8')
    expect(text).toContain('139****1111')
    expect(text).not.toContain('13900001111')
  })

  it('keeps plain text within the characters of a web form, and says what it left out', async () => {
    const { stdout, stderr } = await draft('--format', 'text', '--max-chars', '500')
    const { warnings } = JSON.parse(stdout.join('')) as { warnings: { check: string }[] }

    expect([...(await readFile(out, 'utf8'))].length).toBeLessThanOrEqual(500)
    expect(warnings.map(({ check }) => check)).toContain('text-shortened')
    expect(stderr.join('\n')).toContain('500字')
  })

  it('says which characters of an old ID system were replaced', async () => {
    await changeCase((json) => ({ ...json, complainant: { id: 'p0', kind: 'person', name: '李敏\uE863' } }))
    const { code, stderr } = await draft()
    expect(code).toBe(0)
    expect(stderr.join('\n')).toContain('complainant.name: a private-use character was replaced by 䶮')
  })
})

describe('draft refuses', () => {
  it.each([
    ['no command', [], /usage/],
    ['an unknown command', ['paint'], /no command "paint"/],
    ['no input', ['draft', '--document', 'police-report', '--out', 'x'], /expected INPUT/],
    ['an unknown option', ['draft', 'a', '--colour', 'red'], /colour/],
    ['an unknown schema', ['schema', 'weather'], /expected one of case, law, draft/],
  ])('%s', async (_what, argv, expected) => {
    await expectRefused(await docket(...argv), expected)
  })

  it('an unknown kind, format or day', async () => {
    await expectRefused(
      await docket('draft', casePath(), '--document', 'poem', '--out', out),
      /--document: expected one of/,
    )
    await expectRefused(await draft('--format', 'gif'), /--format: expected one of/)
    await expectRefused(await draft('--mask', 'all'), /--mask: expected one of none, masked, recipient/)
    await expectRefused(await draft('--day', '2026-02-30'), /--day: expected a day/)
  })

  it('a form of elements of a paper that is made only in sentences', async () => {
    await expectRefused(
      await draft('--layout', 'elements'),
      /^--layout elements: police-report is made only as narrative$/,
    )
    await expectRefused(await draft('--layout', 'poem'), /--layout: expected one of narrative, elements/)
  })

  it('a number of characters that is none, is too small, or is for no text', async () => {
    for (const number of ['99', '1e3', '500.5', '-500', 'many']) {
      await expectRefused(
        await draft('--format', 'text', `--max-chars=${number}`),
        /--max-chars: expected a whole number from 100 up/,
      )
    }
    await expectRefused(await draft('--max-chars', '500'), /--max-chars: expected only with --format text/)
  })

  it('an output in a folder that is not there', async () => {
    await expectRefused(
      await docket(
        'draft',
        casePath(),
        '--document',
        'police-report',
        '--out',
        join(folder, 'nowhere', 'x.pdf'),
      ),
      /--out: expected a file in a folder that is there/,
    )
  })

  it.each<[string, (path: string) => Promise<unknown>, RegExp]>([
    ['a file that is not there', (path) => rm(path), /^case\.json: expected a file that is there$/],
    [
      'an empty file',
      (path) => writeFile(path, ''),
      /^case\.json: expected a case in JSON, the file is empty$/,
    ],
    ['something that is not JSON', (path) => writeFile(path, '{\n"a": }'), /^case\.json: expected JSON/],
    [
      'bytes that are not UTF-8',
      (path) => writeFile(path, Buffer.from([0x22, 0xff, 0x22])),
      /expected text in UTF-8/,
    ],
    ['an enormous file', (path) => truncate(path, 65 * 1024 ** 2), /expected at most 67108864 bytes/],
    [
      'JSON of another type',
      (path) => writeFile(path, '[]'),
      /^case\.json: expected object, received array$/,
    ],
    ['a folder', (path) => rm(path).then(() => mkdir(path)), /^case\.json: expected a file, found a folder$/],
  ])('%s', async (_what, spoil, expected) => {
    await spoil(casePath())
    await expectRefused(await draft(), expected)
  })

  it('every problem of a case, each on a line with its place', async () => {
    await changeCase((json) => {
      const incidents = json.incidents as Record<string, unknown>[]
      incidents[2] = { ...incidents[2], occurredAt: 'yesterday', mood: 'bad' }
    })
    const run = await draft()
    await expectRefused(run, /^case\.json: incidents\[2\]\.occurredAt: expected a moment like/m)
    expect(run.stderr.join('\n').split('\n')).toHaveLength(2)
    expect(run.stderr.join('\n')).toMatch(/^case\.json: incidents\[2\]\.mood: expected no such key/m)
  })

  it('an output that is the case or its evidence, under any name, and leaves both as they were', async () => {
    const first = join(folder, 'case', 'evidence', 'chat-sale.png')
    const before = [await readFile(casePath()), await readFile(first)]
    await link(first, join(folder, 'case', 'hard-link.png'))
    for (const source of [casePath(), first, join(folder, 'case', 'hard-link.png')]) {
      const run = await docket('draft', casePath(), '--document', 'police-report', '--out', source)
      await expectRefused(run, /--out: expected a file that is not the case or its evidence/)
    }
    await symlink(first, join(folder, 'case', 'soft-link.png'))
    const run = await docket(
      'draft',
      casePath(),
      '--document',
      'police-report',
      '--out',
      join(folder, 'case', 'soft-link.png'),
    )
    await expectRefused(run, /--out: expected a plain file/)
    expect([await readFile(casePath()), await readFile(first)]).toEqual(before)
  })

  it('evidence that is not there, empty, a folder, or behind a symbolic link', async () => {
    const evidence = join(folder, 'case', 'evidence')
    const first = join(evidence, 'chat-sale.png')
    const place = /^case\.json: evidence\[0\]\.file: expected a/
    await rm(first)
    await expectRefused(await draft(), place)
    await writeFile(first, '')
    await expectRefused(await draft(), /expected a file that is not empty/)
    await rm(first)
    await mkdir(first)
    await expectRefused(await draft(), place)
    await rm(first, { recursive: true })
    await symlink(join(evidence, 'sms-scam.png'), first)
    await expectRefused(await draft(), /without a symbolic link, "chat-sale.png" is one/)
  })
})

describe('law', () => {
  it('answers as the format says, without opening any evidence', async () => {
    await rm(join(folder, 'case', 'evidence'), { recursive: true })
    const { code, stdout } = await docket('law', casePath(), '--day', '2026-11-23')
    const answer = LawAnswer.parse(JSON.parse(stdout.join('')))
    expect(code).toBe(0)
    expect(answer.articles.filter(({ lead }) => lead).map(({ key }) => key)).toContain('crim-253-1')
  })

  it('reads the law of the day of the act', async () => {
    await changeCase((json) => ({
      ...json,
      incidents: JSON.parse(JSON.stringify(json.incidents).replaceAll('"2026-', '"2025-')),
    }))
    const answer = LawAnswer.parse(JSON.parse((await docket('law', casePath())).stdout.join('')))
    const security = answer.articles.find(({ key }) => key === 'psa2025-50')
    expect(security).toMatchObject({ id: 'psa2012-42', version: '2013-01-01', number: '第四十二条' })
    expect(answer.articles.map(({ key }) => key)).not.toContain('psa2025-56')
  })
})

describe('schema', () => {
  it.each(['case', 'law', 'draft'])('prints a JSON Schema of %s', async (name) => {
    const { code, stdout } = await docket('schema', name)
    expect(code).toBe(0)
    expect(JSON.parse(stdout.join(''))).toMatchObject({ type: 'object', additionalProperties: false })
  })
})

describe('guide', () => {
  it('draws where a paper goes and what to expect, for one paper or for all', async () => {
    const one = await docket('guide', casePath(), '--document', 'civil-complaint', '--out', out)
    expect(JSON.parse(one.stdout.join(''))).toMatchObject({ file: out, pages: 1 })
    expect((await readFile(out)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    const all = await docket('guide', casePath(), '--out', out)
    expect(JSON.parse(all.stdout.join(''))).toMatchObject({ pages: 10 })
  })

  it('refuses a paper that there is not, and writes nothing', async () => {
    const { code, stderr } = await docket('guide', casePath(), '--document', 'letter', '--out', out)
    expect({ code, stderr: stderr.join() }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('letter'),
    })
    expect(await readdir(join(folder, 'out'))).toEqual([])
  })
})
