import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { aCaseFolderPath, anOpener, aTitle } from '../helpers/host/a-case-folder'
import { recordingDisk } from '../torture/recording-disk'

/** The name of a device's folder is on disk. */
const synced = { kind: 'syncFolder', path: 'journal' }

it('an entry is acknowledged only once the name of its folder is on disk, also after that failed before', async () => {
  const path = await aCaseFolderPath()
  const { disk: recorded, operations } = recordingDisk(path)
  let failing = true
  const disk = {
    ...recorded,
    syncFolder: (folder: string) =>
      failing && basename(folder) === 'journal'
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : recorded.syncFolder(folder),
  }
  const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, device: 'phone', disk })
  await expect(folder.append([aTitle('第一次')])).rejects.toMatchObject({ code: 'disk-full' })
  expect(operations).toContainEqual({ kind: 'makeFolder', path: 'journal/phone' })
  failing = false

  await folder.append([aTitle('第二次')])
  await folder.close()
  expect(operations).toContainEqual(synced)
})

it('so is one in a folder that a run left which ended too early', async () => {
  const path = await aCaseFolderPath()
  await mkdir(join(path, 'journal', 'phone'))
  const { disk, operations } = recordingDisk(path)
  const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, device: 'phone', disk })
  await folder.append([aTitle('后来')])
  await folder.close()
  expect(operations).toContainEqual(synced)
})
