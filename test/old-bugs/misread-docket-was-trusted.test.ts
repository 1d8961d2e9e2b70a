import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, openedWith } from '../helpers/host/a-case-folder'

it('one changed digit of the id in docket.json is told as that, and nothing is signed for another id', async () => {
  const path = await aCaseFolderPath()
  const file = join(path, 'docket.json')
  const whole = await readFile(file, 'utf8')
  await writeFile(
    file,
    whole.replace(/("caseId": ")(.)/, (_, name, digit) => `${name}${digit === 'a' ? 'b' : 'a'}`),
  )

  expect((await verifyCaseFolder(path)).problems.map((it) => it.path)).toContain('docket.json')
  const folder = await openedWith(path)
  expect(folder.condition.readOnly).toBe(true)
  await folder.close()
  await writeFile(file, whole)
  expect(await verifyCaseFolder(path)).toMatchObject({ ok: true })
})

it('a damaged docket.json of a newer version is not made again as one of this version', async () => {
  const path = await aCaseFolderPath()
  const file = join(path, 'docket.json')
  const newer = (await readFile(file, 'utf8')).replace('leak-docket/1', 'leak-docket/2')
  await writeFile(file, newer.slice(0, -3))
  await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'case-too-new' })
})
