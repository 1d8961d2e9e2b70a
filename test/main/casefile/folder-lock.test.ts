import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isLocked, lockFolder } from '../../../src/main/casefile/folder-lock'
import { aCaseFolderPath, opened } from '../../helpers/host/a-case-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

/** Another program that lives until it is ended. */
async function anotherProcess(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ['-e', 'console.log(); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child as ChildProcess & { readonly pid: number }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function startOf(pid: number): string {
  const path = `/proc/${pid}/stat`
  return existsSync(path) ? (readFileSync(path, 'utf8').split(') ')[1]?.split(' ')[19] ?? '') : ''
}

const lockPath = (folder: string) => join(folder, 'lock')

async function writeLock(folder: string, lock: Record<string, unknown>): Promise<void> {
  const openedAt = `${new Date().toISOString().slice(0, 19)}Z`
  await writeFile(lockPath(folder), JSON.stringify({ host: hostname(), processStart: '', openedAt, ...lock }))
}

describe('the lock of a case folder', () => {
  it('refuses a second opening, and says since when and where it is open', async () => {
    const path = await aCaseFolderPath()
    await opened(path)

    await expect(opened(path)).rejects.toMatchObject({
      code: 'case-locked',
      details: { host: hostname(), openedAt: expect.stringMatching(/^\d{4}-/) },
    })
  })

  it('is gone after closing', async () => {
    const path = await aCaseFolderPath()
    await (await opened(path)).close()
    expect(existsSync(lockPath(path))).toBe(false)
    await opened(path)
  })

  it('of a living process holds; of a dead one it is taken over', async () => {
    const folder = await temporaryFolder()
    const other = await anotherProcess()
    await writeLock(folder, { pid: other.pid, processStart: startOf(other.pid) })

    expect(await isLocked(folder)).toBe(true)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'case-locked' })
    await ended(other)
    expect(await isLocked(folder)).toBe(false)
    const lock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(lockPath(folder), 'utf8'))).toMatchObject({ pid: process.pid })
    await lock.release()
    expect(existsSync(lockPath(folder))).toBe(false)
  })

  it.runIf(process.platform === 'linux')(
    'of a process whose number was given out again is taken over',
    async () => {
      const folder = await temporaryFolder()
      const other = await anotherProcess()
      await writeLock(folder, { pid: other.pid, processStart: '1' })

      await expect(lockFolder(folder)).resolves.toBeDefined()
    },
  )

  it('of another computer holds for a day', async () => {
    const folder = await temporaryFolder()
    await writeLock(folder, { host: 'other-computer', pid: 1 })
    await expect(lockFolder(folder)).rejects.toMatchObject({ details: { host: 'other-computer' } })

    const yesterday = `${new Date(Date.now() - 25 * 3_600_000).toISOString().slice(0, 19)}Z`
    await writeLock(folder, { host: 'other-computer', pid: 1, openedAt: yesterday })
    await expect(lockFolder(folder)).resolves.toBeDefined()
  })

  it('that is just being written holds; one that a crash left empty does not', async () => {
    const folder = await temporaryFolder()
    await writeFile(lockPath(folder), '')
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'case-locked' })

    const before = new Date(Date.now() - 60_000)
    await utimes(lockPath(folder), before, before)
    await expect(lockFolder(folder)).resolves.toBeDefined()
  })

  it('goes to exactly one of many that find it stale at the same time', async () => {
    const folder = await temporaryFolder()
    const other = await anotherProcess()
    await ended(other)
    await writeLock(folder, { pid: other.pid })

    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is left alone on closing when another computer took it over', async () => {
    const folder = await temporaryFolder()
    const lock = await lockFolder(folder)
    await writeLock(folder, { host: 'other-computer', pid: 7 })
    await lock.release()
    expect(existsSync(lockPath(folder))).toBe(true)
  })
})
