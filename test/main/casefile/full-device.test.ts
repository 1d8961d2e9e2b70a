import { open } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CaseDisk, systemDisk } from '../../../src/main/casefile/case-disk'
import { openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { aCaseFolderPath, anOpener, aTitle, opened } from '../../helpers/host/a-case-folder'

/** A case on a disk that has no room for one file, the next new one of a folder. */
async function openedOnFullDisk(path: string, name: string) {
  const { disk, wasFull } = fullOnceIn(join(path, name) + sep)
  const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, disk })
  onTestFinished(() => folder.close())
  return { folder, wasFull }
}

/** That file goes to the device that is always full; every Linux has it. */
function fullOnceIn(place: string): { disk: CaseDisk; wasFull: () => boolean } {
  let wasFull = false
  const disk: CaseDisk = {
    ...systemDisk,
    async create(path) {
      if (wasFull || !path.startsWith(place)) return systemDisk.create(path)
      wasFull = true
      const file = await open('/dev/full', 'w')
      return {
        write: async (bytes) => void (await file.write(bytes)),
        sync: () => file.sync(),
        close: () => file.close(),
      }
    },
  }
  return { disk, wasFull: () => wasFull }
}

describe.runIf(process.platform === 'linux')('a disk that is full for one file', () => {
  it('gets no entry acknowledged, and the journal goes on where it was', async () => {
    const path = await aCaseFolderPath()
    const { folder, wasFull } = await openedOnFullDisk(path, 'journal')

    await expect(folder.append([aTitle('放不下')])).rejects.toMatchObject({ code: 'disk-full' })
    expect(wasFull()).toBe(true)
    expect(folder.readEntries()).toHaveLength(1)
    await expect(folder.append([aTitle('放得下')])).resolves.toMatchObject([{ seq: 2 }])

    await folder.close()
    expect((await opened(path)).readEntries().map(({ body }) => body.title)).toEqual(['某快递泄露', '放得下'])
  })

  it('loses nothing when only the head cannot be written', async () => {
    const path = await aCaseFolderPath()
    const { folder, wasFull } = await openedOnFullDisk(path, 'heads')

    await folder.append([aTitle('在')])
    await folder.close()

    expect(wasFull()).toBe(true)
    expect((await opened(path)).readEntries()).toHaveLength(2)
  })
})
