import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diskFailure } from '../../../src/main/casefile/disk-failure'
import { createEvidenceIntake } from '../../../src/main/evidence/evidence-intake'
import { AppError } from '../../../src/shared/errors/app-error'
import { aCaseFolderPath, aNow, arriving, aTitle, opened } from '../../helpers/host/a-case-folder'
import { smallDisk } from '../../helpers/host/small-disk'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const MIB = 1024 ** 2

function failed(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'disk-refused'],
    ['EROFS', 'disk-refused'],
    ['EIO', 'disk-refused'],
  ])('is told to the person: %s is %s', (errno, code) => {
    expect(diskFailure(failed(errno))).toMatchObject({ code })
  })

  it('is not made of what no disk does', () => {
    const error = failed('ECONNRESET')
    expect(diskFailure(error)).toBe(error)
    const known = new AppError('draft-not-found', '', { draftId: 'd' })
    expect(diskFailure(known)).toBe(known)
  })

  it('refuses where nothing may be written', async (context) => {
    const disk = await smallDisk(1 * MIB, context)
    const path = await aCaseFolderPath(disk)
    const folder = await opened(path)
    spawnSync('mount', ['-o', 'remount,ro', disk])

    await expect(folder.append([aTitle('不能写')])).rejects.toMatchObject({ code: 'disk-refused' })
    await expect(aCaseFolderPath(disk)).rejects.toMatchObject({ code: 'disk-refused' })
    spawnSync('mount', ['-o', 'remount,rw', disk])
    await expect(folder.append([aTitle('能写')])).resolves.toMatchObject([{ seq: 2 }])
  })

  it('refuses where a file stands in the way of a folder', async () => {
    const data = join(await temporaryFolder(), 'file')
    await writeFile(data, '')
    await expect(aCaseFolderPath(data)).rejects.toMatchObject({ code: 'disk-refused' })
  })
})

describe('a disk that is full', () => {
  it('loses nothing that was acknowledged, and work goes on when there is room', async (context) => {
    const disk = await smallDisk(1 * MIB, context)
    const path = await aCaseFolderPath(disk)
    const folder = await opened(path)
    await fill(disk)

    await expect(folder.append([aTitle('放不下'), aLongEntry()])).rejects.toMatchObject({ code: 'disk-full' })
    expect(folder.readEntries()).toHaveLength(1)

    await rm(join(disk, 'filler'))
    await expect(folder.append([aTitle('放得下')])).resolves.toMatchObject([{ seq: 2 }])
    await folder.close()
    expect((await opened(path)).readEntries().map(({ body }) => body.title)).toEqual(['某快递泄露', '放得下'])
  })

  it('takes no file there is no room for, and leaves nothing of it', async (context) => {
    const disk = await smallDisk(32 * MIB, context)
    const path = await aCaseFolderPath(disk)
    const folder = await opened(path)
    const intake = createEvidenceIntake(folder, aNow)

    await expect(intake.receive(arriving('announced'), 40 * MIB)).rejects.toMatchObject({ code: 'disk-full' })
    await expect(intake.receive(endless())).rejects.toMatchObject({ code: 'disk-full' })
    expect(await readdir(join(path, 'incoming'))).toEqual([])
    const { bavail, bsize } = await statfs(disk)
    expect(bavail * bsize).toBeGreaterThan(30 * MIB)
  })

  it('makes no case by halves', async (context) => {
    const disk = await smallDisk(1 * MIB, context)
    const data = join(disk, 'data')
    await mkdir(data)
    await fill(disk)

    await expect(aCaseFolderPath(data)).rejects.toMatchObject({ code: 'disk-full' })
    expect(await readdir(data)).toEqual([])
  })

  it('lets the same upload be taken in once there is room', async (context) => {
    const disk = await smallDisk(20 * MIB, context)
    const path = await aCaseFolderPath(disk)
    const folder = await opened(path)
    const intake = createEvidenceIntake(folder, aNow)
    const { uploadId } = await intake.receive(arriving('原始'))
    await fill(disk)
    await expect(intake.import(uploadId, '原始.txt')).rejects.toMatchObject({ code: 'disk-full' })

    await rm(join(disk, 'filler'))
    const record = await intake.import(uploadId, '原始.txt')

    expect(await readdir(join(path, 'evidence'))).toEqual([`${record.id}.age`])
    expect(await folder.evidence.verify(record.id, record.file.sha256)).toBe('unchanged')
  })
})

/** Until not one more block fits. */
async function fill(disk: string): Promise<void> {
  const block = Buffer.alloc(4096)
  const filler = join(disk, 'filler')
  await writeFile(filler, '')
  for (;;) {
    try {
      await writeFile(filler, block, { flag: 'a' })
    } catch {
      return
    }
  }
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(MIB)
}

function aLongEntry() {
  return { ...aTitle('长'), body: { title: '长'.repeat(20_000) } }
}
