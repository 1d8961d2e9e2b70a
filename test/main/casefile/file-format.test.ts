import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { anOpener, aTitle } from '../../helpers/host/a-case-folder'
import { hasAge } from '../../helpers/host/has-age'
import { recoveryLines } from '../../helpers/host/recovery-lines'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const fixtures = fileURLToPath(new URL('../../fixtures/docket-v1/', import.meta.url))
const PASSPHRASE = '蓝色 自行车 七月'
const EVIDENCE = '【某快递】您的包裹丢失，请加客服微信理赔。\n'

/** A frozen folder of the first release of the format, to be opened: a lock is written into it. */
async function aFrozenCase(name: 'sealed' | 'open'): Promise<string> {
  const path = join(await temporaryFolder(), `${name}.docket`)
  await cp(join(fixtures, `${name}.docket`), path, { recursive: true })
  return path
}

describe.each([
  ['sealed', PASSPHRASE],
  ['open', undefined],
] as const)('a frozen folder of format 1, %s', (name, passphrase) => {
  it('is read, found whole, and written on', async () => {
    const path = await aFrozenCase(name)
    expect(await verifyCaseFolder(path, passphrase)).toEqual({ ok: true, checked: 5, problems: [] })

    const folder = await openCaseFolder(await unlockCaseFolder(path, passphrase), anOpener)
    const { case: record, incidents, evidence, problems } = reduceEntries(folder.readEntries())
    expect(problems).toEqual([])
    expect(record?.title).toBe('样本案卷')
    expect(incidents.map(({ title }) => title)).toEqual(['收到冒充客服的短信'])
    expect(evidence.map(({ file }) => file.originalName)).toEqual(['短信.txt'])
    const { bytes } = await folder.evidence.open('e1')
    expect(Buffer.concat(await bytes.toArray()).toString('utf8')).toBe(EVIDENCE)
    await folder.append([aTitle('改过的样本案卷')])
    await folder.close()
    expect(await verifyCaseFolder(path, passphrase)).toMatchObject({ ok: true, checked: 6 })
  })

  it.runIf(hasAge)(
    'is recovered by the lines of the document, with the standard age tool alone',
    async () => {
      const path = await aFrozenCase(name)
      const folder = await temporaryFolder()
      const script = await recoveryLines()
      expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(30)
      await writeFile(join(folder, 'recover.sh'), script)
      const { keys } = await unlockCaseFolder(path, passphrase)
      await writeFile(join(folder, 'recovery-key.txt'), `${keys.identity}\n`)

      // The tool reads a passphrase from a terminal only, so the sealed case is opened by its recovery key.
      const args = ['recover.sh', path, 'out', ...(passphrase === undefined ? [] : ['recovery-key.txt'])]
      const run = spawnSync('sh', args, { cwd: folder, encoding: 'utf8' })

      expect(run).toMatchObject({ status: 0, stderr: '' })
      expect(await readdir(join(folder, 'out', 'evidence'))).toEqual(['e1'])
      expect(await readFile(join(folder, 'out', 'evidence', 'e1'), 'utf8')).toBe(EVIDENCE)
      const lines = (await readFile(join(folder, 'out', 'journal', 'laptop.jsonl'), 'utf8'))
        .trim()
        .split('\n')
      const entries = lines.map((line) => JSON.parse(line))
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
      const hash = createHash('sha256').update(EVIDENCE).digest('hex')
      expect(entries.find(({ action }) => action === 'evidence.stored').body.file.sha256).toBe(hash)
    },
  )
})
