import { AppError } from '../../shared/errors/app-error'
import type { EvidenceRecord } from '../../shared/journal/records'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import { brokenDerived } from './derived-store'
import { openEvidenceStore } from './evidence-store'
import { readJournals } from './journal-files'
import { type UnlockedFolder, unlockCaseFolder } from './open-case-folder'
import { READER } from './stored-case'

/** Something of a case folder that is not as it was written down. */
export interface FolderProblem {
  /** Of the file, from the case folder. */
  readonly path: string
  readonly problem: string
}

export interface FolderVerdict {
  readonly ok: boolean
  /** How many entries and items of evidence were recomputed. */
  readonly checked: number
  readonly problems: readonly FolderProblem[]
}

/**
 * Recompute all of a case folder: keys, chains and signatures of the journals,
 * and the fingerprint of every item of evidence, those in the trash among them.
 *
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-too-new`, `disk-refused`.
 */
export async function verifyCaseFolder(path: string, passphrase?: string): Promise<FolderVerdict> {
  const problems: FolderProblem[] = []
  let checked = 0
  const unlocked = await unlockOrName(path, passphrase, problems)
  if (unlocked !== undefined) {
    const { devices, problems: found } = await readJournals(path, unlocked.keys)
    problems.push(...found.map(problemIn))
    const entries = devices.flatMap((it) => it.entries)
    const items = evidenceOf(reduceEntries(entries))
    const store = await openEvidenceStore(path, READER, unlocked.keys.seal)
    for (const { id, file } of items) {
      const result = await store.verify(id, file.sha256)
      if (result !== 'unchanged') {
        problems.push({
          path: `evidence/${id}${unlocked.keys.seal.ending}`,
          problem: `this file is ${result}`,
        })
      }
    }
    for (const broken of await brokenDerived(path, unlocked.keys.seal)) {
      problems.push({ path: broken, problem: 'this file is damaged; the app makes it again' })
    }
    checked = entries.length + items.length
  }
  return { ok: problems.length === 0, checked, problems }
}

async function unlockOrName(
  path: string,
  passphrase: string | undefined,
  problems: FolderProblem[],
): Promise<UnlockedFolder | undefined> {
  try {
    return await unlockCaseFolder(path, passphrase)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'case-damaged') throw error
    problems.push(...(error as AppError<'case-damaged'>).details.problems.map(problemIn))
    return undefined
  }
}

function evidenceOf({ evidence, trashed }: ReturnType<typeof reduceEntries>): readonly EvidenceRecord[] {
  const inTrash = trashed.flatMap((it) => (it.noun === 'evidence' ? [it.record as EvidenceRecord] : []))
  return [...evidence, ...inTrash]
}

/** `heads/laptop.json: this file is missing` */
function problemIn(line: string): FolderProblem {
  const end = line.indexOf(': ')
  return { path: line.slice(0, end), problem: line.slice(end + 2) }
}
