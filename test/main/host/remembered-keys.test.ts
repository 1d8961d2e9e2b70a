import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeyStore } from '../../../src/main/host/key-store'
import { aNow } from '../../helpers/host/a-case-folder'
import { aHost } from '../../helpers/host/a-host'
import { aKeyStore } from '../../helpers/host/a-key-store'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const passphrase = '蓝色 自行车 七月'

/** A host of the desktop app with a case behind a passphrase, open, and the folder of the app on this computer. */
async function aDesktop(keyStore: KeyStore = aKeyStore()) {
  const keyFolder = await temporaryFolder()
  const host = await aHost(undefined, aNow, { keyStore, keyFolder })
  const { caseId } = await host.call('case.create', { title: '某案', passphrase })
  await host.call('case.unlock', { caseId, passphrase })
  return { host, caseId, keyFolder }
}

describe('a key that this computer remembers', () => {
  it('opens the case without the passphrase, until it is forgotten', async () => {
    const { host, caseId } = await aDesktop()
    await host.call('key.remember', { caseId })
    await host.call('case.lock', { caseId })
    await expect(host.call('case.open', { caseId })).rejects.toMatchObject({ code: 'passphrase-needed' })
    expect(await host.call('key.unlock', { caseId })).toEqual({ entries: 1 })

    await host.call('key.forget', { caseId })
    await host.call('key.forget', { caseId })
    expect(await host.call('key.isRemembered', { caseId })).toEqual({ remembered: false })
    await host.call('case.lock', { caseId })
    await expect(host.call('key.unlock', { caseId })).rejects.toMatchObject({ code: 'key-not-remembered' })
  })

  it('is kept sealed, in the folder of the app and not in that of the case; the passphrase is not', async () => {
    const { host, caseId, keyFolder } = await aDesktop()
    const before = await readdir(host.dataFolder, { recursive: true })
    await host.call('key.remember', { caseId })
    expect(await readdir(host.dataFolder, { recursive: true })).toEqual(before)
    const [name = '', ...others] = await readdir(keyFolder)
    expect(others).toEqual([])
    expect(name).not.toContain(caseId.slice(0, 8))
    const kept = await readFile(join(keyFolder, name), 'utf8')
    expect(kept).not.toMatch(/AGE-SECRET-KEY|自行车/)
  })

  it('is the new one after the key was replaced', async () => {
    const { host, caseId } = await aDesktop()
    await host.call('key.remember', { caseId })
    await host.call('case.replaceKey', { caseId, current: passphrase })
    await host.call('case.lock', { caseId })
    expect(await host.call('key.unlock', { caseId })).toEqual({ entries: 2 })
  })

  it('that opens the case no more is forgotten', async () => {
    const { host, caseId, keyFolder } = await aDesktop()
    await host.call('key.remember', { caseId })
    const other = await aHost(host.dataFolder)
    await host.call('case.close', { caseId })
    await other.call('case.unlock', { caseId, passphrase })
    await other.call('case.replaceKey', { caseId, current: passphrase })
    await other.call('case.close', { caseId })
    await expect(host.call('key.unlock', { caseId })).rejects.toMatchObject({ code: 'key-not-remembered' })
    expect(await readdir(keyFolder)).toEqual([])
  })

  it('is of no use to another account, nor when it was changed', async () => {
    const { host, caseId, keyFolder } = await aDesktop()
    await host.call('key.remember', { caseId })
    await host.call('case.close', { caseId })
    const stranger = await aHost(host.dataFolder, aNow, { keyStore: aKeyStore(randomBytes(32)), keyFolder })
    await expect(stranger.call('key.unlock', { caseId })).rejects.toMatchObject({
      code: 'key-not-remembered',
    })
    const [name = ''] = await readdir(keyFolder)
    await writeFile(join(keyFolder, name), 'x')
    await expect(host.call('key.unlock', { caseId })).rejects.toMatchObject({ code: 'key-not-remembered' })
  })

  it.each(['weak', 'none', 'absent'] as const)('is refused where the store is %s', async (state) => {
    const { host, caseId, keyFolder } = await aDesktop({ ...aKeyStore(), state: async () => state })
    expect(await host.call('key.store', {})).toEqual({ state })
    await expect(host.call('key.remember', { caseId })).rejects.toMatchObject({
      code: 'key-store-unavailable',
    })
    expect(await readdir(keyFolder)).toEqual([])
  })
})
