import { rm } from 'node:fs/promises'
import { join } from 'node:path'
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
}

/**
 * Remove the backups of a case that have served their time, and of which the
 * newest has everything that cannot be made again. Whoever lost a file without
 * noticing it finds it in the one that stays.
 */
export async function pruneBackups(folder: string, { newest, backups, erased }: Options): Promise<void> {
  const kept = await sumsIn(join(folder, newest))
  if (kept === undefined) return
  for (const { fileName } of surplusBackups(backups)) {
    if (fileName === newest) continue
    const path = join(folder, fileName)
    const sums = await sumsIn(path)
    if (sums === undefined || holdsMore(sums, kept, erased)) continue
    // One that cannot be removed now is tried again with the next.
    await rm(path, { force: true }).catch(() => undefined)
  }
}

/** @returns undefined where nobody can tell what is in it. */
async function sumsIn(backup: string): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await readMember(backup, MANIFEST, MANIFEST_LIMIT_BYTES).catch(() => undefined)
  return text === undefined ? undefined : readManifest(text)
}

/** Evidence is never written anew, and a file of the journal never goes. */
function holdsMore(
  sums: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
  erased: ReadonlySet<string>,
): boolean {
  return [...sums].some(([path, sum]) => {
    const evidenceId = /^evidence\/([^.]+)/.exec(path)?.[1]
    if (evidenceId !== undefined) return kept.get(path) !== sum && !erased.has(evidenceId)
    return path.startsWith('journal/') && !kept.has(path)
  })
}
