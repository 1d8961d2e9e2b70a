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

/**
 * Ids of all evidence that any line names, whether it is proven or not, and erased or not.
 *
 * @param device - whose journal is in question.
 * @returns undefined where that journal is damaged: what it named nobody knows.
 */
export function namedEvidence(
  journals: readonly DeviceJournal[],
  device: string,
): ReadonlySet<string> | undefined {
  if (journals.some((it) => it.device === device && it.faults.length > 0)) return undefined
  const entries = journals.flatMap((it) => [...it.entries, ...it.unproven])
  return new Set(
    entries.filter(({ action }) => action === 'evidence.stored').map(({ subject }) => subject.id),
  )
}

/**
 * Journals that are gone as a whole, with their heads. Every case begins with an
 * entry, and `<device>-2` is begun only where there was a `<device>`.
 *
 * @returns one fault a journal; of `journal` itself where there is none at all.
 */
export function lostJournals(journals: readonly DeviceJournal[]): readonly CaseFault[] {
  const isEmpty = journals.every(
    ({ entries, unproven, faults }) => entries.length + unproven.length + faults.length === 0,
  )
  const names = new Set(journals.map(({ device }) => device))
  const before = [...names].flatMap((name) => journalBefore(name) ?? []).filter((name) => !names.has(name))
  const lost = isEmpty ? ['journal'] : before.map((name) => `journal/${name}`)
  return lost.map((path) => ({ path, fault: 'journal-missing', details: {} }))
}

/** Which damaged journal of the same computer this one was begun beside. */
function journalBefore(device: string): string | undefined {
  const [, computer, number] = /^(.+)-(\d+)$/.exec(device) ?? []
  if (computer === undefined || Number(number) < 2) return undefined
  return Number(number) === 2 ? computer : `${computer}-${Number(number) - 1}`
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
