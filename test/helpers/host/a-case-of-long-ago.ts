import { join } from 'node:path'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { readCaseFile } from '../../../src/main/casefile/read-case-file'
import { importCaseFile } from '../../../src/main/evidence/import-case-file'
import { sampleFolder } from '../../fixtures/sample-case'

const DAY_MS = 24 * 3_600_000

/** The sample as somebody left it forty days ago, with an exhibit put aside. @returns its path. */
export async function aCaseOfLongAgo(dataFolder: string, title = '很久以前'): Promise<string> {
  const then = () => new Date(Date.now() - 40 * DAY_MS)
  const file = await readCaseFile(join(sampleFolder, 'case.json'))
  const opener = { device: 'laptop', now: then, version: '0.0.0' }
  await createCaseFolder(dataFolder, { title, passphrase: null }, opener, async (folder) => {
    await importCaseFile(folder, { ...file, case: { ...file.case, title } }, then)
    await folder.append([{ action: 'record.trash', subject: { noun: 'evidence', id: 'e5' }, body: {} }])
  })
  return join(dataFolder, `${title}.docket`)
}
