import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deviceId } from '../../../src/main/casefile/device-id'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

describe('the id of a computer', () => {
  it('stays the same for a data folder', async () => {
    const [data, settings] = [await temporaryFolder(), await temporaryFolder()]
    expect(await deviceId(data, settings)).toBe(await deviceId(data, settings))
  })

  it('is another one on another computer of the same name that has the same data folder synchronised', async () => {
    const [data, here, there] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()]
    const mine = await deviceId(data, here)
    const copy = join(await temporaryFolder(), 'copy')
    await cp(data, copy, { recursive: true })

    expect(await deviceId(data, there)).not.toBe(mine)
    expect(await deviceId(copy, here)).not.toBe(mine)
    expect(await readdir(data)).toEqual([])
  })

  it('is a new one each time where nothing can be kept, and no reason to refuse', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    const data = await temporaryFolder()
    expect(await deviceId(data, join(file, 'settings'))).not.toBe(
      await deviceId(data, join(file, 'settings')),
    )
  })

  it('leaves an empty folder of an early version behind no more', async () => {
    const data = await temporaryFolder()
    await mkdir(join(data, '.leakdocket'))
    await deviceId(data, await temporaryFolder())
    expect(await readdir(data)).toEqual([])
  })
})
