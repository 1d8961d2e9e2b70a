import { z } from 'zod'
import { IsoInstant } from '../domain/calendar'
import { Id } from '../domain/identifiers'

/** The nouns of a case that are kept as records. `case` and `claims` exist once, under their own name as id. */
export const Noun = z.enum([
  'case',
  'party',
  'incident',
  'evidence',
  'filing',
  'claims',
  'marking',
  'override',
])
export type Noun = z.infer<typeof Noun>

/** Whether an id belongs to a noun that exists once, and to no other record. */
export function isReservedId(id: string): boolean {
  return ['case', 'claims'].includes(id.toLowerCase())
}

export const Subject = z.strictObject({ noun: Noun, id: Id })
export type Subject = z.infer<typeof Subject>

export const EntryAction = z.enum([
  'record.put',
  'record.trash',
  'record.restore',
  'evidence.stored',
  'custody.opened',
  'custody.exported',
  'custody.verified',
  'custody.letIn',
  'custody.letOut',
  'custody.keyReplaced',
  'custody.erased',
  'entry.undo',
])
export type EntryAction = z.infer<typeof EntryAction>

/**
 * One change of a case. Entries are appended and never changed; the records
 * are what results from them.
 */
export const JournalEntry = z.strictObject({
  v: z.literal(0),
  /** The computer that made it. */
  device: Id,
  /** 1, 2, 3 … without a hole, for each device. */
  seq: z.number().int().positive(),
  /** Lamport number: above every clock this device had seen. Entries are ordered by (clock, device). */
  clock: z.number().int().positive(),
  at: IsoInstant,
  /** SHA-256 of the device's previous line (UTF-8, without its newline); 64 zeros for the first. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  action: EntryAction,
  subject: Subject,
  /** For `record.put` and `evidence.stored` only the fields that changed; null takes a field away. */
  body: z.record(z.string(), z.unknown()),
})
export type JournalEntry = z.infer<typeof JournalEntry>

export const FIRST_PREV = '0'.repeat(64)

/** What an entry says, before the journal gives it its place. */
export type EntryContent = Pick<JournalEntry, 'action' | 'subject' | 'body'>
