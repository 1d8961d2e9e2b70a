import { readFile, stat } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { IsoInstant, instantOf } from '../../shared/domain/calendar'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, systemDisk } from './case-disk'
import { diskFailure, errorCodeOf } from './disk-failure'

const LockFile = z.strictObject({
  host: z.string(),
  pid: z.number().int().positive(),
  /** When the process started, in ticks of its system; '' where the system does not tell. */
  processStart: z.string(),
  openedAt: IsoInstant,
})
type LockFile = z.infer<typeof LockFile>

/**
 * A lock of another computer counts for a day. Whether its process still runs
 * cannot be known from here, and a computer that never comes back must not
 * shut the owner out. Both writing at once is safe: each has its own journal.
 */
const FOREIGN_LOCK_MS = 24 * 3_600_000

/** A lock without content is one that is just being written, unless it is older than this. */
const UNWRITTEN_LOCK_MS = 5_000

/** Boot times are only known to about a second, and clocks are set. */
const BOOT_TOLERANCE_MS = 60_000

/** Locks of this process that moved away with their folder while it was held, each by its `fileId`. */
const leftBehind = new Set<string>()

interface FolderLock {
  /** Whether a lock of a program that has ended stood there. */
  readonly tookOver: boolean
  /** Whether it still stands where it was taken. */
  isThere(): Promise<boolean>
  release(): Promise<void>
}

/**
 * Take a case folder for this process. A lock left by a process that is gone
 * is taken over.
 *
 * @throws AppError `case-locked`, `disk-full`, `disk-refused`.
 */
export async function lockFolder(folder: string, disk: CaseDisk = systemDisk): Promise<FolderLock> {
  const path = join(folder, 'lock')
  const mine: LockFile = {
    host: hostname(),
    pid: process.pid,
    processStart: (await processStart(process.pid)) ?? '',
    openedAt: instantOf(new Date()),
  }
  const tookOver = !(await createLock(path, mine, disk))
  if (tookOver && !(await takeOverStaleLock(path, mine, disk))) throw lockedBy(await readLock(path))
  const id = await fileId(path)
  // Numbers of files that are gone are given out again.
  leftBehind.delete(id ?? '')
  async function isThere(): Promise<boolean> {
    // Another computer may have taken it over in the meantime.
    const found = await readLock(path)
    return found?.pid === mine.pid && found.host === mine.host
  }
  return {
    tookOver,
    isThere,
    async release() {
      if (!(await isThere())) {
        if (id !== undefined) leftBehind.add(id)
        return
      }
      // One that a failing disk keeps is stale as soon as this process has ended.
      await disk.remove(path).catch(() => undefined)
    },
  }
}

/** Whether another process has the folder open now. */
export async function isLocked(folder: string): Promise<boolean> {
  const path = join(folder, 'lock')
  const lock = await readLock(path)
  if (lock?.pid === process.pid && lock.host === hostname()) return false
  return (await lockAgeMs(path)) !== undefined && !(await isStale(path, lock))
}

async function createLock(path: string, content: LockFile, disk: CaseDisk): Promise<boolean> {
  try {
    const file = await disk.create(path)
    try {
      await file.write(Buffer.from(JSON.stringify(content)))
    } catch (cause) {
      await disk.remove(path)
      throw cause
    } finally {
      await file.close()
    }
    return true
  } catch (cause) {
    if (errorCodeOf(cause) === 'EEXIST') return false
    throw diskFailure(cause)
  }
}

/**
 * Put our lock in the place of a stale one. Of many that find it stale one at
 * a time may look again and replace it; the lock is never missing meanwhile,
 * or one that comes just then would find the folder free.
 */
async function takeOverStaleLock(path: string, mine: LockFile, disk: CaseDisk): Promise<boolean> {
  const next = `${path}.next`
  if (((await lockAgeMs(next)) ?? 0) > UNWRITTEN_LOCK_MS) await disk.remove(next)
  if (!(await createLock(next, mine, disk))) return false
  try {
    if ((await lockAgeMs(path)) === undefined) return await createLock(path, mine, disk)
    if (!(await isStale(path, await readLock(path)))) return false
    await disk.rename(next, path)
    return true
  } catch (cause) {
    throw diskFailure(cause)
  } finally {
    await disk.remove(next).catch(() => undefined)
  }
}

async function isStale(path: string, lock: LockFile | undefined): Promise<boolean> {
  if (lock === undefined) return ((await lockAgeMs(path)) ?? Infinity) > UNWRITTEN_LOCK_MS
  const openedMs = Date.parse(lock.openedAt)
  if (lock.host !== hostname()) return Date.now() - openedMs > FOREIGN_LOCK_MS
  if (!isAlive(lock.pid)) return true
  if (lock.pid === process.pid && leftBehind.has((await fileId(path)) ?? '')) return true
  const start = await processStart(lock.pid)
  if (start !== undefined && lock.processStart !== '') return start !== lock.processStart
  return openedMs < Date.now() - uptime() * 1000 - BOOT_TOLERANCE_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) !== 'ESRCH'
  }
}

/** Process ids are given out again; the start tells two processes apart. Linux only. */
async function processStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The second field is the program's name in parentheses and may have spaces; the start is field 22.
  return stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .at(19)
}

async function readLock(path: string): Promise<LockFile | undefined> {
  try {
    return LockFile.safeParse(JSON.parse(await readFile(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** What a file or a folder keeps when it is moved or renamed on its disk; undefined where nothing is. */
export async function fileId(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}

async function lockAgeMs(path: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch {
    return undefined
  }
}

function lockedBy(lock: LockFile | undefined): AppError<'case-locked'> {
  const { openedAt = '', host = '' } = lock ?? {}
  return new AppError('case-locked', `Open since ${openedAt} on ${host}`, { openedAt, host })
}
