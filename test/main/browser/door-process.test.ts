import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { aDoorProcess, type DoorProcess } from '../../helpers/host/a-door-process'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

/** Make a case and open it. @returns its id and the path of its folder. */
async function openNewCase(door: DoorProcess, dataFolder: string) {
  const created = await door.call('case.create', { title: '某案', passphrase: null })
  const { caseId } = (created as { value: { caseId: string } }).value
  expect(await door.call('case.open', { caseId })).toEqual({ ok: true, value: { entries: 1 } })
  return { caseId, path: join(dataFolder, '某案.docket') }
}

// Windows knows no signals that ask a program to end.
describe.skipIf(process.platform === 'win32')('the browser door as a program', () => {
  it('prints its address and nothing else, and ends cleanly when it is asked to', async () => {
    const dataFolder = await temporaryFolder()
    const door = await aDoorProcess(dataFolder)
    const { path } = await openNewCase(door, dataFolder)

    expect(existsSync(join(path, 'lock'))).toBe(true)
    expect(await door.end('SIGTERM')).toBe(0)
    expect(existsSync(join(path, 'lock'))).toBe(false)
    expect(door.lines).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/)])
  })

  it('refuses a case that another program has open, until that one is gone, however it went', async () => {
    const dataFolder = await temporaryFolder()
    const [first, second] = await Promise.all([aDoorProcess(dataFolder), aDoorProcess(dataFolder)])
    const { caseId } = await openNewCase(first, dataFolder)
    await first.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })

    expect(await second.call('case.open', { caseId })).toMatchObject({ error: { code: 'case-locked' } })
    expect(await second.call('case.list', {})).toMatchObject({ value: { cases: [{ state: 'locked' }] } })

    expect(await first.end('SIGKILL')).toBe('SIGKILL')
    expect(await second.call('case.open', { caseId })).toEqual({ ok: true, value: { entries: 2 } })
  })

  it('says so when the disk stops in the middle of a file, leaves nothing of it, and goes on', async () => {
    const dataFolder = await temporaryFolder()
    // 2,048 blocks of 512 bytes: no file of this program may grow beyond 1 MiB.
    const door = await aDoorProcess(dataFolder, 'ulimit -f 2048')
    const { caseId, path } = await openNewCase(door, dataFolder)

    const refused = await door.post(byteRoutes.upload(caseId), new Uint8Array(5_000_000))
    expect(await refused.json()).toMatchObject({ ok: false, error: { code: 'disk-refused' } })
    expect(await readdir(join(path, 'incoming'))).toEqual([])

    const taken = await door.post(byteRoutes.upload(caseId), new Uint8Array(500_000))
    expect(taken.status).toBe(201)
  })
})
