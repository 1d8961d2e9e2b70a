import { createHash } from 'node:crypto'
import type { EntryContent, Noun } from '../../../src/shared/journal/entry'
import { JournalEntry } from '../../../src/shared/journal/entry'
import { CHAIN_START, type ChainEnd, entryLine } from '../../../src/shared/journal/hash-chain'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A device that writes entries, as a computer of the owner does. */
export interface Device {
  readonly name: string
  readonly entries: readonly JournalEntry[]
  write(content: EntryContent, clock?: number): JournalEntry
}

/** @param seen - the highest clock of any device that the writing one knows of. */
export function aDevice(name: string, seen: () => number = () => 0): Device {
  const entries: JournalEntry[] = []
  let end: ChainEnd = CHAIN_START
  return {
    name,
    entries,
    write({ action, subject, body }, clock = Math.max(seen(), entries.at(-1)?.clock ?? 0) + 1) {
      const entry = JournalEntry.parse({
        v: 0,
        device: name,
        seq: end.seq + 1,
        clock,
        at: '2026-11-23T12:00:00+08:00',
        prev: end.hash,
        action,
        subject,
        body,
      })
      end = { seq: entry.seq, hash: sha256(entryLine(entry)) }
      entries.push(entry)
      return entry
    },
  }
}

export function put(noun: Noun, id: string, body: Readonly<Record<string, unknown>>): EntryContent {
  return { action: 'record.put', subject: { noun, id }, body }
}

export function putIncident(id: string, body: Readonly<Record<string, unknown>>): EntryContent {
  return put('incident', id, body)
}

export function trashIncident(id: string): EntryContent {
  return { action: 'record.trash', subject: { noun: 'incident', id }, body: {} }
}

export function restoreIncident(id: string): EntryContent {
  return { action: 'record.restore', subject: { noun: 'incident', id }, body: {} }
}

export function undo({ device, seq, subject }: JournalEntry): EntryContent {
  return { action: 'entry.undo', subject, body: { device, seq } }
}
