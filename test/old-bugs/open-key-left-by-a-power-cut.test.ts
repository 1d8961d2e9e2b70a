import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { aCasePathWith, openedWith } from '../helpers/host/a-case-folder'

const PASSPHRASE = '蓝色 自行车 七月'

it('a key that was about to lie open when the power failed is cleared away', async () => {
  const path = await aCasePathWith(PASSPHRASE)
  let isOff = false
  const whileOn = async (act: () => Promise<void>) => {
    if (isOff) throw new Error('power cut')
    await act()
  }
  const disk = {
    ...systemDisk,
    rename: (from: string, to: string) => {
      isOff ||= to.endsWith('identity.txt')
      return whileOn(() => systemDisk.rename(from, to))
    },
    remove: (file: string) => whileOn(() => systemDisk.remove(file)),
  }
  const folder = await openedWith(path, PASSPHRASE, { disk })
  await expect(folder.changePassphrase(PASSPHRASE, null)).rejects.toThrow('power cut')
  await folder.close().catch(() => undefined)
  await rm(join(path, 'lock'), { force: true })
  const left = async () => (await readdir(path)).filter((name) => name.endsWith('.tmp'))
  expect(await left()).toHaveLength(1)

  await (await openedWith(path, PASSPHRASE)).close()
  expect(await left()).toEqual([])
})
