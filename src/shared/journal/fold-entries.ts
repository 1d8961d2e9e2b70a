import { z } from 'zod'
import type { IsoInstant } from '../domain/calendar'
import type { JournalEntry, Noun } from './entry'

/** What the entries say about one record, before it is checked against its schema. */
export interface FoldedRecord {
  readonly noun: Noun
  readonly id: string
  readonly fields: ReadonlyMap<string, unknown>
  readonly trashed: boolean
  /** When it was put aside. */
  readonly trashedAt?: IsoInstant
  /** Of evidence: its bytes were erased for good, so it stays aside. */
  readonly erased: boolean
}

/** The body of `entry.undo`: which entry of the same subject has no effect any more. Undoing an undo is a redo. */
export const UndoBody = z.strictObject({ device: z.string(), seq: z.number().int().positive() })

interface Folding {
  readonly noun: Noun
  readonly id: string
  readonly fields: Map<string, unknown>
  trashed: boolean
  trashedAt?: IsoInstant
  erased: boolean
  /** Whether a field was ever put; a record that only was trashed does not exist. */
  made: boolean
}

/**
 * Put the entries of any number of devices together, in whatever order they
 * arrive. The last writer by (clock, device) wins for each field; null takes
 * a field away. Evidence whose intake was undone is put aside: its bytes stay,
 * so its record does. Evidence that was erased on any device never comes back.
 *
 * @returns the records in the order in which they were made.
 */
export function foldEntries(entries: readonly JournalEntry[]): readonly FoldedRecord[] {
  const inOrder = inJournalOrder(entries)
  const undone = undoneEntries(inOrder)
  const records = new Map<string, Folding>()

  for (const entry of inOrder) {
    const record = recordOf(records, entry)
    if (entry.action === 'custody.erased' && entry.subject.noun === 'evidence') record.erased = true
    const isUndone = undone.has(entryKey(entry))
    if (isUndone && entry.action !== 'evidence.stored') continue
    if (isUndone) record.trashed = true
    if (entry.action === 'record.put' || entry.action === 'evidence.stored') {
      record.made = true
      for (const [field, value] of Object.entries(entry.body)) {
        if (value === null) record.fields.delete(field)
        else record.fields.set(field, value)
      }
    }
    if (entry.action === 'record.trash') record.trashed = true
    if (entry.action === 'record.restore') record.trashed = false
    // An undo that leaves it aside may be what put it there.
    const mayPutAside = entry.action === 'record.trash' || entry.action === 'entry.undo' || record.erased
    if (record.trashed && mayPutAside) record.trashedAt = entry.at
  }
  return [...records.values()].filter((record) => record.made).map(settled)
}

/** The one order of entries that all devices agree on: by clock, then device; each entry once. */
export function inJournalOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const once = new Map(entries.map((entry) => [entryKey(entry), entry]))
  return [...once.values()].sort(
    (a, b) => a.clock - b.clock || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq),
  )
}

/**
 * Which entries have no effect any more, by `entryKey`. An undo comes after
 * what it undoes, so reading backwards knows of each undo whether it is itself
 * undone.
 */
export function undoneEntries(inOrder: readonly JournalEntry[]): ReadonlySet<string> {
  const place = new Map(inOrder.map((entry, index) => [entryKey(entry), index]))
  const undone = new Set<string>()
  for (const [index, entry] of [...inOrder.entries()].reverse()) {
    if (entry.action !== 'entry.undo' || undone.has(entryKey(entry))) continue
    const body = UndoBody.safeParse(entry.body)
    if (!body.success) continue
    const targetIndex = place.get(entryKey(body.data))
    const target = targetIndex === undefined ? undefined : inOrder[targetIndex]
    if (targetIndex === undefined || target === undefined || targetIndex >= index) continue
    if (subjectKey(target) === subjectKey(entry)) undone.add(entryKey(body.data))
  }
  return undone
}

/** As the entries left it: what was erased is aside, and what is not aside has no day of it. */
function settled({ noun, id, fields, trashed, trashedAt, erased }: Folding): FoldedRecord {
  const isAside = trashed || erased
  return { noun, id, fields, trashed: isAside, erased, ...(isAside && trashedAt && { trashedAt }) }
}

function recordOf(records: Map<string, Folding>, entry: JournalEntry): Folding {
  const key = subjectKey(entry)
  const known = records.get(key)
  if (known !== undefined) return known
  const record = {
    ...entry.subject,
    fields: new Map<string, unknown>(),
    trashed: false,
    erased: false,
    made: false,
  }
  records.set(key, record)
  return record
}

/** Ids of evidence whose bytes were erased for good. */
export function erasedEvidence(entries: readonly JournalEntry[]): ReadonlySet<string> {
  return new Set(
    entries
      .filter(({ action, subject }) => action === 'custody.erased' && subject.noun === 'evidence')
      .map(({ subject }) => subject.id),
  )
}

/** The name of an entry in its case. */
export function entryKey({ device, seq }: { readonly device: string; readonly seq: number }): string {
  return `${device}/${seq}`
}

function subjectKey({ subject }: Pick<JournalEntry, 'subject'>): string {
  return `${subject.noun}/${subject.id}`
}
