import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { readBackup } from '../../src/main/backup/read-backup'
import { writeBackup } from '../../src/main/backup/write-backup'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { aCaseFolderPath, aNow } from '../helpers/host/a-case-folder'
import { temporaryFolder } from '../helpers/host/temporary-folder'

afterEach(() => void vi.restoreAllMocks())

it('every folder that a restore makes has its name and its files forced to the disk', async () => {
  const backup = join(await temporaryFolder(), 'a.docket-backup')
  await writeBackup(await aCaseFolderPath(), backup, aNow())
  const target = join(await temporaryFolder(), '恢复', 'case')
  const synced = vi.spyOn(systemDisk, 'syncFolder')

  await readBackup(backup, target)

  const found = await readdir(target, { recursive: true, withFileTypes: true })
  const folders = found.filter((it) => it.isDirectory()).map((it) => join(it.parentPath, it.name))
  expect(folders).toContain(join(target, 'journal'))
  const places = synced.mock.calls.map(([path]) => path)
  for (const folder of [target, dirname(target), ...folders]) {
    expect(places).toContain(folder)
    expect(places).toContain(dirname(folder))
  }
})
