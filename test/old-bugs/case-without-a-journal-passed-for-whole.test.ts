import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStoredCase } from '../../src/main/casefile/stored-case'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, aTitle, opened } from '../helpers/host/a-case-folder'

const lost = { path: 'journal', fault: 'journal-missing', details: {} }

it('a case of which journal and heads are gone is damaged, and its journal is not begun anew', async () => {
  const path = await aCaseFolderPath()
  for (const name of ['journal', 'heads']) await rm(join(path, name), { recursive: true })

  expect(await verifyCaseFolder(path)).toMatchObject({ ok: false, problems: [{ path: 'journal' }] })
  await expect(unlockCaseFolder(path).then(readStoredCase)).rejects.toMatchObject({ code: 'case-damaged' })

  const folder = await opened(path)
  expect(folder.condition).toMatchObject({ faults: [lost], entries: 0, newJournal: 'laptop-2' })
  // What is put back from a backup finds its place free.
  const [entry] = await folder.append([aTitle('后来')])
  expect(entry?.device).toBe('laptop-2')
  await folder.close()

  // The new journal does not hide that there was one before it.
  const again = await opened(path)
  expect(again.condition.faults).toEqual([{ ...lost, path: 'journal/laptop' }])
  expect(again.device).toBe('laptop-2')
})
