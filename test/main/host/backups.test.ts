import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { backupName, backupsAmong, surplusBackups } from '../../../src/main/backup/backup-names'
import { aHostWithCase } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

afterEach(() => vi.useRealTimers())

async function aHostWithBackups() {
  const host = await aHostWithCase()
  const { caseId } = host
  const folder = join(await temporaryFolder(), 'U盘')
  await mkdir(folder)
  await host.call('backup.setFolder', { caseId, folder })
  return { host, caseId, folder }
}

describe('backups in a folder of the owner’s choice', () => {
  it('are made there, tried, and remembered on this computer', async () => {
    const { host, caseId, folder } = await aHostWithBackups()
    expect(await host.call('backup.describe', { caseId })).toMatchObject({ folder, kept: 0, drillDue: false })

    const { fileName } = await host.call('backup.run', { caseId })
    expect(await readdir(folder)).toEqual([fileName])
    expect(await host.call('backup.describe', { caseId })).toMatchObject({ kept: 1, drillDue: true })

    const before = await readdir(host.dataFolder)
    expect(await host.call('backup.drill', { caseId })).toEqual({ fileName, entries: 1 })
    expect(await readdir(host.dataFolder)).toEqual(before)
    expect(await host.call('backup.describe', { caseId })).toMatchObject({ drillDue: false, failure: null })
  })

  it('are made by themselves once the owner pauses, and at most one a day', async () => {
    const { host, caseId, folder } = await aHostWithBackups()
    const writeAndPause = async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })
      expect(await readdir(folder)).toHaveLength(0)
      vi.advanceTimersByTime(60_000)
      vi.useRealTimers()
    }
    await writeAndPause()
    await expect.poll(() => readdir(folder), { timeout: 15_000 }).toHaveLength(1)
    await expect.poll(async () => (await host.call('backup.describe', { caseId })).kept).toBe(1)
    const [fileName = ''] = await readdir(folder)
    await rm(join(folder, fileName))
    await writeAndPause()
    // Waits for its turn behind whatever was begun.
    await expect(host.call('backup.drill', { caseId })).rejects.toMatchObject({ code: 'backup-not-found' })
  })

  it('are found bad by the trial when a byte has changed, and the case stays as it is', async () => {
    const { host, caseId, folder } = await aHostWithBackups()
    const { fileName } = await host.call('backup.run', { caseId })
    const bytes = await readFile(join(folder, fileName))
    bytes[600] = (bytes[600] ?? 0) ^ 1
    await writeFile(join(folder, fileName), bytes)
    await expect(host.call('backup.drill', { caseId })).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(await host.call('backup.describe', { caseId })).toMatchObject({ drillDue: true })
    await host.call('case.stay', { caseId })
  })

  it('fail with a code that is remembered when the folder is gone, and go on when it is back', async () => {
    const { host, caseId, folder } = await aHostWithBackups()
    await rm(folder, { recursive: true })
    const failure = 'backup-folder-unusable'
    await expect(host.call('backup.run', { caseId })).rejects.toMatchObject({ code: failure })
    expect(await host.call('backup.describe', { caseId })).toMatchObject({ folder, failure })
    await mkdir(folder)
    await host.call('backup.run', { caseId })
    expect(await host.call('backup.describe', { caseId })).toMatchObject({ kept: 1, failure: null })
  })

  it('never go into the case itself, nor to a place that is no whole path', async () => {
    const { host, caseId } = await aHostWithBackups()
    const inside = join(host.dataFolder, '某快递泄露.docket', 'evidence')
    for (const folder of [inside, join(inside, '..'), 'evidence', join(inside, '..', 'docket.json')]) {
      await expect(host.call('backup.setFolder', { caseId, folder })).rejects.toMatchObject({
        code: 'backup-folder-unusable',
      })
    }
  })
})

describe('which backups stay', () => {
  const caseId = '5f0c6f0e-1111-4222-8333-444455556666'
  const on = (day: string) => backupName('某快递', caseId, new Date(`${day}T10:00:00+08:00`))
  const surplus = (names: readonly string[]) =>
    surplusBackups(backupsAmong(names, caseId)).map(({ fileName }) => fileName)

  it('the newest five, and the newest of each month before', () => {
    const october = ['2026-10-01', '2026-10-15', '2026-10-30'].map(on)
    const november = ['01', '02', '03', '04', '05', '06', '07'].map((day) => on(`2026-11-${day}`))
    expect(surplus([...october, ...november])).toEqual(
      ['2026-11-02', '2026-11-01', '2026-10-15', '2026-10-01'].map(on),
    )
  })

  it('nothing that is not a backup of this case is ever counted', () => {
    const others = [
      'photo.jpg',
      '某快递-5f0c6f0e 2026-11-01 100000.docket-backup.tmp',
      backupName('某快递', 'ffffffff-1111', new Date('2020-01-01T10:00:00+08:00')),
    ]
    expect(backupsAmong(others, caseId)).toEqual([])
  })
})
