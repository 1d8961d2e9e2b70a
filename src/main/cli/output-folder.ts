import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemDisk } from '../casefile/case-disk'
import { diskFailure, errorCodeOf } from '../casefile/disk-failure'
import { UsageError } from './usage-error'

/**
 * Make a folder that appears whole or not at all.
 *
 * @param fill - makes what is given to it and fills it.
 * @throws UsageError before any work where it cannot stand, and what `fill` throws.
 */
export async function makeOutputFolder<Result>(
  option: string,
  path: string,
  fill: (building: string) => Promise<Result>,
): Promise<Result> {
  await expectFree(option, path)
  const building = join(dirname(path), `.new-${randomUUID()}-${basename(path)}`)
  try {
    const result = await fill(building)
    if ((await stat(path).catch(() => undefined)) !== undefined) await rmdir(path)
    await rename(building, path)
    await systemDisk.syncFolder(dirname(path))
    return result
  } catch (cause) {
    await rm(building, { recursive: true, force: true }).catch(() => undefined)
    throw diskFailure(cause)
  }
}

/** Refuse early where a folder can't stand, and where something stands already. */
async function expectFree(option: string, path: string): Promise<void> {
  const parent = await stat(dirname(path)).catch(() => undefined)
  if (parent?.isDirectory() !== true) {
    throw new UsageError(`${option}: expected a place in a folder that is there: ${path}`)
  }
  const inside = await readdir(path).catch((cause: unknown) => {
    if (errorCodeOf(cause) === 'ENOENT') return []
    throw new UsageError(`${option}: expected a folder: ${path}`)
  })
  if (inside.length > 0) throw new UsageError(`${option}: expected an empty folder or none: ${path}`)
}
