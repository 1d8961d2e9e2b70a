import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './usage-error'

/**
 * Refuse early, before any work, where an output file can't stand.
 *
 * @throws UsageError for a folder that is not there, or something in its place that is not a plain file.
 */
export async function checkOutputPlace(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (folder?.isDirectory() !== true) {
    throw new UsageError(`--out: expected a file in a folder that is there: ${path}`)
  }
  const existing = await lstat(path).catch(() => undefined)
  if (existing !== undefined && !existing.isFile()) {
    throw new UsageError(`--out: expected a plain file: ${path}`)
  }
}

/**
 * Refuse to write a paper over what it is made from.
 *
 * @param sources - the case file and the evidence files.
 * @throws UsageError when the output is one of them, under whatever name.
 */
export async function checkOutputIsNoSource(path: string, sources: Iterable<string>): Promise<void> {
  const existing = await stat(path).catch(() => undefined)
  if (existing === undefined) return
  const place = join(await realpath(dirname(path)), basename(path))
  for (const source of sources) {
    const found = await stat(source)
    const isSame =
      (found.dev === existing.dev && found.ino === existing.ino) || (await realpath(source)) === place
    if (isSame) throw new UsageError(`--out: expected a file that is not the case or its evidence: ${path}`)
  }
}
