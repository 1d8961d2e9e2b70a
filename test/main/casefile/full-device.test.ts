import { join, sep } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aCaseFolderPath, aTitle, opened } from '../../helpers/host/a-case-folder'

/** The folder in which the next new file goes to the device that is always full; every Linux has it. */
const full = vi.hoisted(() => ({ folder: '' }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    open: (path: string, flags: string, mode?: number) => {
      if (flags !== 'wx' || full.folder === '' || !path.startsWith(full.folder)) {
        return real.open(path, flags, mode)
      }
      full.folder = ''
      return real.open('/dev/full', 'w')
    },
  }
})

beforeEach(() => {
  full.folder = ''
})

describe.runIf(process.platform === 'linux')('a disk that is full for one file', () => {
  it('gets no entry acknowledged, and the journal goes on where it was', async () => {
    const path = await aCaseFolderPath()
    const folder = await opened(path)
    full.folder = join(path, 'journal') + sep

    await expect(folder.append([aTitle('放不下')])).rejects.toMatchObject({ code: 'disk-full' })
    expect(folder.readEntries()).toHaveLength(1)
    await expect(folder.append([aTitle('放得下')])).resolves.toMatchObject([{ seq: 2 }])

    await folder.close()
    expect((await opened(path)).readEntries().map(({ body }) => body.title)).toEqual(['某快递泄露', '放得下'])
  })

  it('loses nothing when only the head cannot be written', async () => {
    const path = await aCaseFolderPath()
    const folder = await opened(path)
    full.folder = join(path, 'heads') + sep

    await folder.append([aTitle('在')])
    await folder.close()

    expect(full.folder).toBe('')
    expect((await opened(path)).readEntries()).toHaveLength(2)
  })
})
