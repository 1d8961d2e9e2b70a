import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseFault } from '../../shared/contract/case-fault'
import type { JournalEntry } from '../../shared/journal/entry'
import { erasedEvidence } from '../../shared/journal/fold-entries'
import { diskFailure, errorCodeOf } from './disk-failure'
import type { DeviceJournal } from './journal-files'
import type { Seal } from './seal'

/** Clocks are corrected by seconds every day; that is no reason to doubt a time. */
const CLOCK_TOLERANCE_MS = 60_000

/**
 * Names of the evidence files in a case folder.
 *
 * @throws AppError `disk-refused`.
 */
export async function evidenceFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(join(folder, 'evidence')))
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return new Set()
    throw diskFailure(cause)
  }
}

/** Ids of the evidence of which an entry tells, also what was put aside: all that must be there. */
export function storedEvidence(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const erased = erasedEvidence(entries)
  const stored = entries.filter(({ action }) => action === 'evidence.stored').map(({ subject }) => subject.id)
  return new Set(stored.filter((id) => !erased.has(id)))
}

/** Evidence of which an entry tells and whose file is gone. */
export function missingFiles(
  stored: ReadonlySet<string>,
  files: ReadonlySet<string>,
  seal: Seal,
): readonly string[] {
  return [...stored].filter((id) => !files.has(`${id}${seal.ending}`))
}

export function evidenceFault(
  id: string,
  seal: Seal,
  fault: 'evidence-missing' | 'evidence-changed',
): CaseFault {
  return { path: `evidence/${id}${seal.ending}`, fault, details: {} }
}

/**
 * Times of one device that run backwards. The order of entries never follows
 * them, so nothing is lost; but somebody who reads the times should know.
 */
export function clockFaults(journals: readonly DeviceJournal[]): readonly CaseFault[] {
  return journals.flatMap(({ device, entries }) => {
    const early = entries.filter((entry, index) => {
      const before = entries[index - 1]
      return before !== undefined && Date.parse(entry.at) < Date.parse(before.at) - CLOCK_TOLERANCE_MS
    })
    const [first] = early
    if (first === undefined) return []
    const details = { count: early.length, first: first.seq, at: first.at }
    return [{ path: `journal/${device}`, fault: 'clock-backwards' as const, details }]
  })
}
