import type { CaseCondition, CaseFault } from '../../shared/contract/case-fault'
import { inJournalOrder } from '../../shared/journal/fold-entries'
import type { CaseKeys } from './case-keys'
import { clockFaults, evidenceFault, evidenceFiles, missingFiles, storedEvidence } from './folder-faults'
import type { DeviceJournal } from './journal-files'
import { keyFaults } from './key-faults'

interface Found {
  readonly path: string
  readonly keys: CaseKeys
  /** The id of this computer, and the one under which it writes. */
  readonly computer: string
  readonly device: string
  readonly journals: readonly DeviceJournal[]
  readonly readOnly: boolean
  /** Journals that are gone as a whole. */
  readonly lost: readonly CaseFault[]
  /** What was found and put right before. */
  readonly repaired: readonly CaseFault[]
}

/**
 * Say what of a case folder is whole and what is not. Evidence files are only
 * looked for: to read them all would take minutes, and each is compared when
 * it is used.
 *
 * @throws AppError `disk-refused`.
 */
export async function describeCondition(found: Found): Promise<CaseCondition> {
  const { path, keys, computer, device, journals, readOnly, lost, repaired } = found
  const entries = journals.flatMap((it) => it.entries)
  const stored = storedEvidence(entries)
  const missingEvidence = missingFiles(stored, await evidenceFiles(path), keys.seal)
  const faults = [
    ...(keys.ring === undefined ? [] : await keyFaults(path, keys.ring)),
    ...lost,
    ...journals.flatMap((it) => it.faults),
    ...missingEvidence.map((id) => evidenceFault(id, keys.seal, 'evidence-missing')),
    ...laggingHeads(journals),
    ...repaired,
    ...clockFaults(journals),
  ]
  return {
    faults,
    entries: entries.length,
    evidence: stored.size - missingEvidence.length,
    missingEvidence: [...missingEvidence],
    unproven: [...inJournalOrder(journals.flatMap((it) => it.unproven))],
    readOnly,
    ...(device !== computer && { newJournal: device }),
  }
}

/** A crash came between the entry and its head; every entry is there. */
function laggingHeads(journals: readonly DeviceJournal[]): readonly CaseFault[] {
  return journals
    .filter(
      ({ faults, entries, headIsCurrent }) => faults.length === 0 && entries.length > 0 && !headIsCurrent,
    )
    .map(({ device }) => ({ path: `heads/${device}.json`, fault: 'head-behind', details: {} }))
}
