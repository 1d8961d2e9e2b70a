import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aHost } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

let settings = ''
beforeEach(async () => {
  settings = await temporaryFolder()
  vi.stubEnv('XDG_CONFIG_HOME', settings)
})
afterEach(() => vi.unstubAllEnvs())

it('what is chosen is there for the next host, each choice for itself', async () => {
  const first = await aHost()
  expect(await first.call('app.look', {})).toEqual({})
  await Promise.all([
    first.call('app.keepLook', { language: 'en' }),
    first.call('app.keepLook', { scheme: 'dark' }),
  ])
  await first.call('app.keepLook', { language: 'zh-CN' })
  expect(await (await aHost()).call('app.look', {})).toEqual({ language: 'zh-CN', scheme: 'dark' })
})

it('a choice that cannot be kept or read is no failure', async () => {
  const host = await aHost()
  await host.call('app.keepLook', { scheme: 'dark' })
  await writeFile(join(settings, 'leakdocket', 'look.json'), 'x')
  expect(await host.call('app.look', {})).toEqual({})
  await rm(join(settings, 'leakdocket'), { recursive: true })
  await writeFile(join(settings, 'leakdocket'), '')
  expect(await host.call('app.keepLook', { scheme: 'light' })).toEqual({})
})
