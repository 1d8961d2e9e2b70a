import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHost, type Host } from '../../../src/main/host/create-host'
import { resourcesFolder } from '../../helpers/resources-folder'

let dataFolder: string
let host: Host

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'leakdocket-private-'))
  host = await createHost({ dataFolder, resourcesFolder, door: 'electron', version: '0.0.0' })
})

afterAll(async () => {
  await host.close()
  await rm(dataFolder, { recursive: true, force: true })
})

test.skipIf(process.platform === 'win32')('a case can be opened by its own account only', async () => {
  const made = await host.dispatch({ operation: 'case.createSample', input: {} })
  if (!made.ok) throw new Error(made.error.message)
  await host.dispatch({ operation: 'case.open', input: made.value })

  const found = await readdir(dataFolder, { withFileTypes: true, recursive: true })
  const [folder] = found.filter((it) => it.name.endsWith('.docket'))
  expect((await stat(join(dataFolder, folder?.name ?? ''))).mode & 0o077).toBe(0)
  const open: string[] = []
  for (const it of found.filter((entry) => entry.isFile() && entry.parentPath !== dataFolder)) {
    const path = join(it.parentPath, it.name)
    if (((await stat(path)).mode & 0o077) !== 0) open.push(path)
  }
  expect(found.length).toBeGreaterThan(10)
  expect(open).toEqual([])
})
