import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, anOpener } from '../helpers/host/a-case-folder'

it('another signing key in docket.json, in a case whose key was replaced, is named as docket.json', async () => {
  const path = await aCaseFolderPath()
  const folder = await openCaseFolder(await unlockCaseFolder(path), anOpener)
  await folder.replaceKey(null)
  await folder.close()
  const file = join(path, 'docket.json')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('"MCowBQYDK2VwAyEA', '"MCowBQYDK2VwAyEB'))

  expect((await verifyCaseFolder(path)).problems.map((it) => it.path)).toEqual(['docket.json'])
})
