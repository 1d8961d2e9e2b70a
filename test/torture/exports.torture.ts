import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { Case } from '../../src/shared/domain/case'
import { aCaseFolderPath, anOpener, arriving } from '../helpers/host/a-case-folder'
import { hasAge } from '../helpers/host/has-age'
import { recoveryLines } from '../helpers/host/recovery-lines'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { figure } from './figures'
import { size } from './size'

const program = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

/** Names that files come with: the same again, hidden, leading out of the folder, too long, for devices, backwards, none at all. */
const NAMES = [
  '截图.png',
  '截图.png',
  'image.PNG',
  '../../../etc/passwd',
  'C:\\用户\\录音.m4a',
  'CON.txt',
  '.hidden',
  '...',
  '',
  '长'.repeat(400),
  '\u202Egnp.exe',
  'a\u0000b\nc.txt',
  '𠮷野家 🧾.pdf',
]

/** Lengths around the chunks of the seal, and the shortest there is. */
const LENGTHS = [1, 65_535, 65_536, 65_537, 131_072, 200_000]

/** Evidence id → SHA-256. */
type Items = Readonly<Record<string, string>>

/** A case with many items of evidence, as they come in through the app. */
async function aCaseWithManyItems(count: number): Promise<{ path: string; items: Items }> {
  const path = await aCaseFolderPath()
  const folder = await openCaseFolder(await unlockCaseFolder(path), anOpener)
  const intake = createEvidenceIntake(folder, anOpener.now)
  const items: Record<string, string> = {}
  for (let index = 0; index < count; index += 1) {
    // Every seventh item has the same bytes as others and is an item all the same.
    const bytes =
      index % 7 === 6 ? Buffer.from('同样的字节') : randomBytes(LENGTHS[index % LENGTHS.length] ?? 1)
    const { uploadId } = await intake.receive(arriving(bytes))
    const { id } = await intake.import(uploadId, NAMES[index % NAMES.length] ?? '')
    items[id] = createHash('sha256').update(bytes).digest('hex')
  }
  await folder.append([
    { action: 'record.put', subject: { noun: 'incident', id: 'i1' }, body: { title: '收到短信' } },
  ])
  await folder.close()
  return { path, items }
}

it('every way out of a case gives as many items as came in, byte for byte', async () => {
  const { path, items } = await aCaseWithManyItems(size(500, 26))
  const out = await temporaryFolder()
  const place = (name: string) => join(out, name)

  expect(docket('export', path, '--out', place('exported'))).toMatchObject({
    evidence: Object.keys(items).length,
  })
  expect(await itemsOf(place('exported'))).toEqual(items)

  docket('create', place('again.docket'), '--from', place('exported/case.json'), '--no-passphrase')
  docket('export', place('again.docket'), '--out', place('exported again'))
  expect(await itemsOf(place('exported again'))).toEqual(items)

  docket('backup', path, '--out', place('a.docket-backup'))
  docket('restore', place('a.docket-backup'), '--out', place('restored.docket'))
  docket('export', place('restored.docket'), '--out', place('exported from backup'))
  expect(await itemsOf(place('exported from backup'))).toEqual(items)

  if (!hasAge) return
  await mkdir(place('by hand'))
  await writeFile(place('recover.sh'), await recoveryLines())
  expect(spawnSync('sh', [place('recover.sh'), path, place('by hand')]).status).toBe(0)
  const byHand: Record<string, string> = {}
  for (const name of await readdir(place('by hand/evidence'))) {
    byHand[name] = await hashOf(join(place('by hand/evidence'), name))
  }
  expect(byHand).toEqual(items)
  figure(
    'items in and out by export, import, backup and the age tool, missing',
    `${Object.keys(items).length}, 0`,
  )
}, 600_000)

function docket(...words: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

/** What an exported folder has, and that it has nothing beside it. */
async function itemsOf(folder: string): Promise<Items> {
  const { evidence } = Case.parse(JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')))
  expect(await readdir(join(folder, 'evidence'))).toHaveLength(evidence.length)
  const items: Record<string, string> = {}
  for (const { id, file } of evidence) items[id] = await hashOf(join(folder, file))
  return items
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
