import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dirname } from 'node:path/posix'
import { MANIFEST, MANIFEST_LIMIT_BYTES, readManifest } from './backup-format'
import { type BackupName, surplusBackups } from './backup-names'
import { readMember } from './read-member'

interface Options {
  /** Name of the one that was just made. */
  readonly newest: string
  /** All of the case in the folder, the newest first. */
  readonly backups: readonly BackupName[]
  /** Ids of evidence that its owner erased. */
  readonly erased: ReadonlySet<string>
  /** Places of the case folder that are damaged: what an older backup has there may be the last good copy. */
  readonly damaged: readonly string[]
}

/**
 * Remove the backups of a case that have served their time, and of which the
 * newest has everything that cannot be made again. Whoever lost a file without
 * noticing it finds it in the one that stays. While a case is damaged, those
 * from before stay, and those made since make room for each other.
 */
export async function pruneBackups(folder: string, options: Options): Promise<void> {
  const { newest, backups } = options
  const kept = await sumsIn(join(folder, newest))
  if (kept === undefined) return
  for (const { fileName } of surplusBackups(backups)) {
    if (fileName === newest) continue
    const path = join(folder, fileName)
    const sums = await sumsIn(path)
    if (sums === undefined || holdsMore(sums, kept, options)) continue
    // One that cannot be removed now is tried again with the next.
    await rm(path, { force: true }).catch(() => undefined)
  }
}

/** @returns undefined where nobody can tell what is in it. */
async function sumsIn(backup: string): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await readMember(backup, MANIFEST, MANIFEST_LIMIT_BYTES).catch(() => undefined)
  return text === undefined ? undefined : readManifest(text)
}

/**
 * Evidence is never written anew, nor is a file of the journal once another
 * follows it, nor anything that is damaged.
 */
function holdsMore(
  sums: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
  { erased, damaged }: Options,
): boolean {
  return [...sums].some(([path, sum]) => {
    if (kept.get(path) === sum) return false
    const evidenceId = /^evidence\/([^.]+)/.exec(path)?.[1]
    if (evidenceId !== undefined) return !erased.has(evidenceId)
    if (damaged.some((place) => place === path || isOfOneJournal(place, path))) return true
    return path.startsWith('journal/') && !(kept.has(path) && isLastSegment(path, sums))
  })
}

/** A journal stands and falls with its head. */
function isOfOneJournal(place: string, path: string): boolean {
  const deviceOf = (it: string) => /^(?:journal|heads)\/([\w-]+)/.exec(it)?.[1]
  const device = deviceOf(place)
  return device !== undefined && device === deviceOf(path)
}

/** The one that was still being written. */
function isLastSegment(path: string, sums: ReadonlyMap<string, string>): boolean {
  return [...sums.keys()].every((other) => dirname(other) !== dirname(path) || other <= path)
}
