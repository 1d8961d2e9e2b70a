import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCaseFolderPath, aDevice, aTitle, opened } from '../../helpers/host/a-case-folder'

/** The file that is about to be written leads to the device that is always full; every Linux has it. */
const fillUp = (path: string) => symlink('/dev/full', `${path}.tmp`)

describe.runIf(process.platform === 'linux')('a disk that is full for one file', () => {
  it('gets no entry acknowledged, and the journal goes on where it was', async () => {
    const path = await aCaseFolderPath()
    const folder = await opened(path)
    await fillUp(join(path, 'journal', aDevice, '000001.age'))

    await expect(folder.append([aTitle('放不下')])).rejects.toMatchObject({ code: 'disk-full' })
    expect(folder.readEntries()).toHaveLength(1)
    await expect(folder.append([aTitle('放得下')])).resolves.toMatchObject([{ seq: 2 }])

    await folder.close()
    expect((await opened(path)).readEntries().map(({ body }) => body.title)).toEqual(['某快递泄露', '放得下'])
  })

  it('loses nothing when only the head cannot be written', async () => {
    const path = await aCaseFolderPath()
    const folder = await opened(path)
    await fillUp(join(path, 'heads', `${aDevice}.json`))

    await folder.append([aTitle('在')])
    await folder.close()

    expect((await opened(path)).readEntries()).toHaveLength(2)
  })
})
