import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEvidenceIntake } from '../../../src/main/evidence/evidence-intake'
import { aCaseFolderPath, aDevice, aNow, arriving, opened } from '../../helpers/host/a-case-folder'
import { aHost } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const LONG_AGO = new Date('2026-01-01T00:00:00+08:00')

describe('what a crash leaves', () => {
  it('of bytes that were put in their place and got no entry is gone when the case is opened', async () => {
    const path = await aCaseFolderPath()
    await writeFile(join(path, 'incoming', `${aDevice}.e1.adopting`), '')
    await writeFile(join(path, 'evidence', 'e1.age'), 'nobody was told that this is kept')

    await opened(path)

    expect(await readdir(join(path, 'evidence'))).toEqual([])
    expect(await readdir(join(path, 'incoming'))).toEqual([])
  })

  it('is gone too when the entry failed and the case is closed', async () => {
    const path = await aCaseFolderPath()
    const folder = await opened(path)
    await folder.evidence.adopt(await folder.evidence.receive(arriving('没有记录')), 'e1')
    expect(await readdir(join(path, 'evidence'))).toEqual(['e1.age'])

    await folder.close()

    expect(await readdir(join(path, 'evidence'))).toEqual([])
  })

  it('never costs bytes of which an entry tells, also in the trash', async () => {
    const path = await aCaseFolderPath()
    const folder = await opened(path)
    const intake = createEvidenceIntake(folder, aNow)
    const { id, file } = await intake.import((await intake.receive(arriving('证据'))).uploadId, '证据.txt')
    await folder.append([{ action: 'record.trash', subject: { noun: 'evidence', id }, body: {} }])
    await folder.close()
    // As after a crash between the entry and the removal of the note.
    await writeFile(join(path, 'incoming', `${aDevice}.${id}.adopting`), '')

    const again = await opened(path)

    expect(await again.evidence.verify(id, file.sha256)).toBe('unchanged')
    expect(await readdir(join(path, 'incoming'))).toEqual([])
  })

  it('never costs bytes of another computer whose journal has not arrived yet', async () => {
    const path = await aCaseFolderPath()
    await writeFile(join(path, 'incoming', 'phone.e1.adopting'), '')
    await writeFile(join(path, 'evidence', 'e1.age'), 'synchronised before its journal')
    await writeFile(join(path, 'evidence', 'e2.age'), 'synchronised before its journal')

    await opened(path)

    expect((await readdir(join(path, 'evidence'))).sort()).toEqual(['e1.age', 'e2.age'])
  })

  it('of a case that was being made is gone at the next start, unless somebody still makes it', async () => {
    const data = await temporaryFolder()
    const folders = ['.new-dead', '.new-without-lock', '.new-alive', '.new-just-now', '.other']
    for (const name of folders) await mkdir(join(data, name))
    const lock = { host: hostname(), processStart: '', openedAt: '2026-10-10T10:00:00+08:00' }
    await writeFile(join(data, '.new-dead', 'lock'), JSON.stringify({ ...lock, pid: 2 ** 30 }))
    // Process 1 always lives; a lock of this system since before it started would be stale.
    const openedAt = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '')
    await writeFile(join(data, '.new-alive', 'lock'), JSON.stringify({ ...lock, openedAt, pid: 1 }))
    for (const name of folders) {
      if (name !== '.new-just-now') await utimes(join(data, name), LONG_AGO, LONG_AGO)
    }

    await aHost(data)

    expect((await readdir(data)).sort()).toEqual(['.new-alive', '.new-just-now', '.other'])
  })
})
