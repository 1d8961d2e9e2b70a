import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../src/main/cli/run-cli'
import { DraftDocument } from '../../../src/shared/drafting/draft-document'
import { PAPER_KINDS, type PaperKind } from '../../../src/shared/drafting/paper-kinds'
import { CASE_NAMES, type CaseName } from '../../fixtures/case-fixtures'
import { sampleCasePath } from '../../fixtures/sample-case'
import { resourcesFolder } from '../../helpers/resources-folder'

const casesFolder = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leak-docket-papers-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const pathOf = (name: CaseName) => (name === 'sample' ? sampleCasePath : join(casesFolder, `${name}.json`))

/** The bytes that `draft` writes, evidence opened and all. */
async function drafted(name: CaseName, document: PaperKind, format: string): Promise<Buffer> {
  const out = join(folder, `${name}.${document}.${format}`)
  const told: string[] = []
  const code = await runCli(
    [
      'draft',
      pathOf(name),
      ...['--document', document, '--format', format, '--day', '2026-11-23', '--out', out],
    ],
    {
      resourcesFolder,
      version: '0.0.0',
      scryptFactor: 12,
      now: () => new Date('2026-11-23T10:00:00+08:00'),
      print: () => undefined,
      tell: (line) => told.push(line),
    },
  )
  if (code !== 0) throw new Error(`draft ended with ${code}: ${told.join('\n')}`)
  return readFile(out)
}

/** What the papers look like and say is tested elsewhere; here, that each case as it lies on disk gives each of them. */
describe.each(CASE_NAMES)('from case.json and its evidence on disk, %s gives', (name) => {
  it.each(PAPER_KINDS)('%s in every format', async (document) => {
    const json = DraftDocument.parse(JSON.parse((await drafted(name, document, 'json')).toString()))
    expect(json.kind).toBe(document)
    expect((await drafted(name, document, 'text')).toString()).toContain(json.title)
    expect((await drafted(name, document, 'pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect((await drafted(name, document, 'docx')).subarray(0, 2).toString('latin1')).toBe('PK')
  })
})
