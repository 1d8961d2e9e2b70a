import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { aCaseFolderPath, aDevice, anOpener, arriving, opened } from '../helpers/host/a-case-folder'

it('bytes stay whose entry was refused and stands on disk all the same', async () => {
  const path = await aCaseFolderPath()
  let failing = false
  const disk = {
    ...systemDisk,
    syncFolder: (folder: string) =>
      failing && folder.endsWith(join('journal', aDevice))
        ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' }))
        : systemDisk.syncFolder(folder),
  }
  const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, disk })
  const intake = createEvidenceIntake(folder, anOpener.now)
  const { uploadId } = await intake.receive(arriving('证据'))
  failing = true
  await expect(intake.import(uploadId, '证据.txt')).rejects.toMatchObject({ code: 'disk-refused' })
  await folder.close()

  const again = await opened(path)
  expect(again.condition).toMatchObject({ missingEvidence: [], evidence: 1 })
})
