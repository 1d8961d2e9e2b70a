import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/host/export-file'
import { aHost } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

describe('exporting a paper', () => {
  it('acknowledges only a name under which exactly these bytes are, also for many at once', async () => {
    const folder = join(await temporaryFolder(), '文书')
    const papers = Array.from({ length: 6 }, (_, index) => Buffer.from(`paper ${index}`.repeat(50_000)))

    const names = await Promise.all(papers.map((bytes) => exportFile(folder, '报案材料', '.pdf', bytes)))

    expect(new Set(names).size).toBe(papers.length)
    for (const [index, name] of names.entries()) {
      expect((await readFile(join(folder, name))).equals(papers[index] ?? Buffer.of())).toBe(true)
    }
    expect((await readdir(folder)).sort()).toEqual([...names].sort())
  })

  it('makes one file of a double click', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const { draftId } = await host.call('draft.render', { caseId, document: 'evidence-list' })

    const [first, second] = await Promise.all([
      host.call('draft.export', { caseId, draftId }),
      host.call('draft.export', { caseId, draftId }),
    ])

    expect(second).toEqual(first)
    expect(await readdir(first.folder)).toEqual([first.fileName])
  })

  it('takes another name where a folder has it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, '报案材料.pdf'))
    expect(await exportFile(folder, '报案材料', '.pdf', Buffer.from('x'))).toBe('报案材料（2）.pdf')
  })

  it.skipIf(process.platform === 'win32')('can be opened by its own account only', async () => {
    const folder = join(await temporaryFolder(), '文书')
    const name = await exportFile(folder, '报案材料', '.pdf', Buffer.from('x'))
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  })
})
