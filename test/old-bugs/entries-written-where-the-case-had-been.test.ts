import { existsSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { aCaseFolderPath, anOpener, arriving, aTitle, opened } from '../helpers/host/a-case-folder'

const away = (path: string) => path.replace('.docket', '-moved.docket')
const moved = { code: 'case-moved' }

it('nothing is acknowledged once the folder was moved away, and nothing is made where it was', async () => {
  const path = await aCaseFolderPath()
  const folder = await opened(path)
  const intake = createEvidenceIntake(folder, anOpener.now)
  const { uploadId } = await intake.receive(arriving('证据'))
  await rename(path, away(path))

  await expect(folder.append([aTitle('后来')])).rejects.toMatchObject(moved)
  await expect(intake.receive(arriving('别的'))).rejects.toMatchObject(moved)
  await expect(intake.import(uploadId, '证据.txt')).rejects.toMatchObject(moved)
  await expect(folder.derived.write('thumbnails/e1.webp', Buffer.from('x'))).rejects.toMatchObject(moved)
  await expect(folder.letIn('张律师', 'age1')).rejects.toMatchObject(moved)
  expect(existsSync(path)).toBe(false)

  // Put back, it goes on, and the upload was not lost.
  await rename(away(path), path)
  await folder.append([aTitle('后来')])
  const { id, file } = await intake.import(uploadId, '证据.txt')
  expect(await folder.evidence.verify(id, file.sha256)).toBe('unchanged')
})

it('an empty folder in its place, as where a disk was taken out, is not the case', async () => {
  const path = await aCaseFolderPath()
  const folder = await opened(path)
  await rename(path, away(path))
  await mkdir(path)

  await expect(folder.append([aTitle('后来')])).rejects.toMatchObject(moved)
  await folder.close()
  expect(await readdir(path)).toEqual([])
})

it('evidence of a folder that was moved away does not count as missing', async () => {
  const path = await aCaseFolderPath()
  const folder = await opened(path)
  const intake = createEvidenceIntake(folder, anOpener.now)
  const { id, file } = await intake.import((await intake.receive(arriving('证据'))).uploadId, '证据.txt')
  await rename(path, away(path))

  await expect(folder.evidence.open(id)).rejects.toMatchObject(moved)
  await expect(folder.evidence.verify(id, file.sha256)).rejects.toMatchObject(moved)
})

it('the folder opens at its new place without a restart, and only once', async () => {
  const path = await aCaseFolderPath()
  const folder = await opened(path)
  await rename(path, away(path))
  await expect(unlockCaseFolder(away(path)).then((it) => openCaseFolder(it, anOpener))).rejects.toMatchObject(
    {
      code: 'case-locked',
    },
  )
  await folder.close()

  const again = await opened(away(path))
  await again.append([aTitle('后来')])
  expect(again.readEntries()).toHaveLength(2)
  await expect(unlockCaseFolder(away(path)).then((it) => openCaseFolder(it, anOpener))).rejects.toMatchObject(
    {
      code: 'case-locked',
    },
  )
  expect(await readdir(join(away(path), 'journal'))).toEqual([anOpener.device])
})
