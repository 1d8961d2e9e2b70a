import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from './usage-error'

/** Refuse early, before any work, where an output file can't stand. */
export async function checkOutputPlace(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (folder?.isDirectory() !== true)
    throw new UsageError(`--out: expected a file in a folder that is there: ${path}`)
  const existing = await stat(path).catch(() => undefined)
  if (existing?.isDirectory() === true)
    throw new UsageError(`--out: expected a file, found a folder: ${path}`)
}
