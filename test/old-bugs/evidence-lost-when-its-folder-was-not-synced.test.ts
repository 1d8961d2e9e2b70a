import { expect, it } from 'vitest'
import { type CaseDisk, systemDisk } from '../../src/main/casefile/case-disk'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { aCaseFolderPath, anOpener, arriving } from '../helpers/host/a-case-folder'

it('bytes whose new name could not be made durable can be taken in again', async () => {
  let isFull = true
  const disk: CaseDisk = {
    ...systemDisk,
    syncFolder: (path) =>
      isFull && path.endsWith('evidence')
        ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        : systemDisk.syncFolder(path),
  }
  const folder = await openCaseFolder(await unlockCaseFolder(await aCaseFolderPath()), { ...anOpener, disk })
  const intake = createEvidenceIntake(folder, anOpener.now)
  const { uploadId } = await intake.receive(arriving('证据'))
  await expect(intake.import(uploadId, '证据.txt')).rejects.toMatchObject({ code: 'disk-full' })

  isFull = false
  const { id, file } = await intake.import(uploadId, '证据.txt')
  expect(await folder.evidence.verify(id, file.sha256)).toBe('unchanged')
  await folder.close()
})
