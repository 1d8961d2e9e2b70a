import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createCaseFolder } from '../../src/main/casefile/case-folders'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { aCaseFolderPath, anOpener, arriving, aTitle } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { type DiskOperation, recordingDisk } from '../torture/recording-disk'

/** Folders whose own name was not made durable after they were made. */
function loose(operations: readonly DiskOperation[]): readonly string[] {
  return operations.flatMap((it, index) => {
    if (it.kind !== 'makeFolder') return []
    const above = dirname(it.path) === '.' ? '' : dirname(it.path)
    const synced = operations.slice(index).some((one) => one.kind === 'syncFolder' && one.path === above)
    return synced ? [] : [it.path]
  })
}

it('a data folder that had to be made is there after a power cut', async () => {
  const root = await temporaryFolder()
  const { disk, operations } = recordingDisk(root)
  await createCaseFolder(
    join(root, '资料', '卷宗'),
    { title: '某案', passphrase: null },
    { ...anOpener, disk },
    async (folder) => void (await folder.append([aTitle('某案')])),
  )
  expect(loose(operations)).toEqual([])
})

it('so is a folder of evidence that a synchroniser had left out because it was empty', async () => {
  const path = await aCaseFolderPath()
  await rm(join(path, 'evidence'), { recursive: true })
  const { disk, operations } = recordingDisk(path)
  const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, disk })
  await folder.evidence.adopt(await folder.evidence.receive(arriving('证据')), 'e1')
  await folder.close()
  expect(loose(operations)).toEqual([])
  expect(operations).toContainEqual({ kind: 'makeFolder', path: 'evidence' })
})
