import { AppError } from '../../shared/errors/app-error'
import type { JournalEntry } from '../../shared/journal/entry'
import type { EvidenceRecord } from '../../shared/journal/records'
import { type CaseRecords, reduceEntries } from '../../shared/journal/reduce-entries'
import type { EvidenceStore } from './case-folder'
import { openEvidenceStore } from './evidence-store'
import { faultLine } from './fault-words'
import { readCaseEntries } from './open-case-folder'
import type { UnlockedFolder } from './unlock-case-folder'

/** A case folder that is only read: it need not be free, and nothing of it is held. */
export interface StoredCase {
  readonly entries: readonly JournalEntry[]
  readonly records: CaseRecords
  readonly evidence: EvidenceStore
}

/** No device: what is only read adopts nothing. */
export const READER = 'reader'

/**
 * Papers and exports are made of a whole case only: nobody at the command line
 * sees what is missing from them.
 *
 * @throws AppError `case-damaged`, `disk-refused`.
 */
export async function readStoredCase(unlocked: UnlockedFolder): Promise<StoredCase> {
  const { entries, faults } = await readCaseEntries(unlocked)
  if (faults.length > 0) {
    const problems = faults.map(faultLine)
    throw new AppError('case-damaged', problems.join('; '), { problems })
  }
  const records = reduceEntries(entries)
  return { entries, records, evidence: await openEvidenceStore(unlocked.path, READER, unlocked.keys.seal) }
}

/** @throws AppError `evidence-missing`, `evidence-changed` unless the stored bytes are those that came in. */
export async function expectUnchanged(store: EvidenceStore, { id, file }: EvidenceRecord): Promise<void> {
  const result = await store.verify(id, file.sha256)
  if (result === 'missing')
    throw new AppError('evidence-missing', `evidence/${id}: missing`, { evidenceId: id })
  if (result === 'changed')
    throw new AppError('evidence-changed', `evidence/${id}: changed`, { evidenceId: id })
}
