import { lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeDurably } from '../../../src/main/casefile/durable-file'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

describe('writing a file durably', () => {
  it('touches no other file, whatever it is called', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'r.pdf.tmp'), 'the owner’s own')

    await writeDurably(join(folder, 'r.pdf'), 'paper')

    expect(await readFile(join(folder, 'r.pdf.tmp'), 'utf8')).toBe('the owner’s own')
    expect((await readdir(folder)).sort()).toEqual(['r.pdf', 'r.pdf.tmp'])
  })

  it.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'elsewhere'), 'untouched')
    await symlink('elsewhere', join(folder, 'r.pdf'))

    await writeDurably(join(folder, 'r.pdf'), 'paper')

    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('untouched')
    expect((await lstat(join(folder, 'r.pdf'))).isFile()).toBe(true)
  })

  it('never mixes what is written at the same time', async () => {
    const folder = await temporaryFolder()
    const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(200_000))

    await Promise.all(contents.map((content) => writeDurably(join(folder, 'r'), content)))

    expect(contents).toContain(await readFile(join(folder, 'r'), 'utf8'))
    expect(await readdir(folder)).toEqual(['r'])
  })
})
