import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { readCaseFile } from '../../../src/main/casefile/read-case-file'
import { importCaseFile } from '../../../src/main/evidence/import-case-file'
import { sampleFolder } from '../../fixtures/sample-case'

const DAY_MS = 24 * 3_600_000

/** The sample as somebody left it forty days ago, with an exhibit put aside. */
export async function aCaseOfLongAgo(dataFolder: string, title = '很久以前'): Promise<void> {
  const then = () => new Date(Date.now() - 40 * DAY_MS)
  const file = await readCaseFile(join(sampleFolder, 'case.json'))
  const opener = { device: 'laptop', now: then, version: '0.0.0' }
  await createCaseFolder(dataFolder, { title, passphrase: null }, opener, async (folder) => {
    await importCaseFile(folder, { ...file, case: { ...file.case, title } }, then)
    await folder.append([{ action: 'record.trash', subject: { noun: 'evidence', id: 'e5' }, body: {} }])
  })
}

/** The same, of which an exhibit and the head are gone. */
export async function aDamagedCase(dataFolder: string, title: string): Promise<void> {
  await aCaseOfLongAgo(dataFolder, title)
  const path = join(dataFolder, `${title}.docket`)
  await rm(join(path, 'evidence', 'e3.age'))
  for (const name of await readdir(join(path, 'heads'))) await writeFile(join(path, 'heads', name), 'x')
}
