import { type CaseFault, faultKinds } from '../../shared/contract/case-fault'
import { AppError } from '../../shared/errors/app-error'
import { inJournalOrder } from '../../shared/journal/fold-entries'
import type { EvidenceRecord } from '../../shared/journal/records'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import { describeCondition } from './case-condition'
import { systemDisk } from './case-disk'
import { brokenDerived } from './derived-store'
import { openEvidenceStore } from './evidence-store'
import { wordsOf } from './fault-words'
import { evidenceFault, lostJournals } from './folder-faults'
import { readJournals } from './journal-files'
import { mendDocket } from './mend-docket'
import { findState, stateCode } from './state-code'
import { READER } from './stored-case'
import { type UnlockedFolder, unlockCaseFolder } from './unlock-case-folder'

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

interface VerifyOptions {
  readonly tell?: (line: string) => void
  readonly code?: string
}

/**
 * Recompute all of a case folder: keys, chains and signatures of the journals,
 * the fingerprint of every item of evidence, those in the trash among them,
 * and the seals of derived files. Nothing is written.
 *
 * @param options.tell - what is to be known and is no fault of the folder, one line at a time.
 * @param options.code - a state code that the owner wrote down; the folder must have gone through that state.
 * @throws AppError `passphrase-needed`, `passphrase-wrong`, `case-too-new`, `disk-refused`.
 */
export async function verifyCaseFolder(
  path: string,
  passphrase?: string,
  { tell = () => undefined, code }: VerifyOptions = {},
): Promise<FolderVerdict> {
  const unlocked = await unlockOrName(path, passphrase)
  if ('problems' in unlocked) return { ok: false, checked: 0, problems: unlocked.problems }
  const { keys } = unlocked
  const journals = await readJournals(path, keys)
  const { faults } = await describeCondition({
    path,
    keys,
    computer: READER,
    device: READER,
    journals,
    readOnly: true,
    lost: lostJournals(journals),
    repaired: await mendDocket(unlocked, journals, { readOnly: true }, systemDisk),
  })
  const entries = inJournalOrder(journals.flatMap((it) => it.entries))
  const items = evidenceOf(reduceEntries(entries))
  const found = [
    ...faults.filter(({ fault }) => faultKinds[fault] === 'damage'),
    ...(await changedEvidence(unlocked, items)),
    ...(await brokenDerived(path, keys.seal)).map(derivedFault),
  ]
  for (const fault of faults)
    if (faultKinds[fault.fault] !== 'damage') tell(`${fault.path}: ${wordsOf(fault)}`)
  const problems = found.map((fault) => ({ path: fault.path, problem: wordsOf(fault) }))
  const { caseId } = unlocked.docket
  tell(`state code to write down: ${stateCode(caseId, entries)} (${entries.length} entries)`)
  if (code !== undefined && findState(caseId, entries, code) === undefined) {
    problems.push({
      path: 'journal',
      problem: `the state of code ${code} is not in this folder; it may be an older copy`,
    })
  }
  return { ok: problems.length === 0, checked: entries.length + items.length, problems }
}

/** Evidence whose bytes are not those that came in. What is missing was told before. */
async function changedEvidence(
  { path, keys }: UnlockedFolder,
  items: readonly EvidenceRecord[],
): Promise<readonly CaseFault[]> {
  const faults: CaseFault[] = []
  const store = await openEvidenceStore(path, READER, keys.seal)
  for (const { id, file } of items) {
    const result = await store.verify(id, file.sha256)
    if (result === 'changed') faults.push(evidenceFault(id, keys.seal, 'evidence-changed'))
  }
  return faults
}

function derivedFault(path: string): CaseFault {
  return { path, fault: 'derived-broken', details: {} }
}

async function unlockOrName(
  path: string,
  passphrase: string | undefined,
): Promise<UnlockedFolder | { readonly problems: readonly FolderProblem[] }> {
  try {
    return await unlockCaseFolder(path, passphrase)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'case-damaged') throw error
    return { problems: (error as AppError<'case-damaged'>).details.problems.map(problemIn) }
  }
}

function evidenceOf({ evidence, trashed }: ReturnType<typeof reduceEntries>): readonly EvidenceRecord[] {
  const inTrash = trashed.flatMap((it) =>
    it.noun === 'evidence' && !it.erased ? [it.record as EvidenceRecord] : [],
  )
  return [...evidence, ...inTrash]
}

/** `identity.age: this file is damaged` */
function problemIn(line: string): FolderProblem {
  const end = line.indexOf(': ')
  return { path: line.slice(0, end), problem: line.slice(end + 2) }
}
