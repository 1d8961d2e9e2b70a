import { instantOf } from '../../../src/shared/domain/calendar'
import { type EntryContent, FIRST_PREV, type JournalEntry } from '../../../src/shared/journal/entry'

/** A device that writes entries, and sees those of others when it is told. */
export interface TestDevice {
  write(content: EntryContent): JournalEntry
  see(others: readonly JournalEntry[]): void
}

/** Numbers and clocks as a real journal gives them; the chain has tests of its own. */
export function aDevice(device: string): TestDevice {
  let seq = 0
  let clock = 0
  return {
    write(content) {
      seq += 1
      clock += 1
      return { v: 0, device, seq, clock, at: instantOf(new Date(0)), prev: FIRST_PREV, ...content }
    },
    see(others) {
      clock = Math.max(clock, ...others.map((it) => it.clock))
    },
  }
}

/** Entries of one device, in order. */
export function journalOf(contents: readonly EntryContent[]): readonly JournalEntry[] {
  const device = aDevice('laptop')
  return contents.map((content) => device.write(content))
}

export function put(
  noun: EntryContent['subject']['noun'],
  id: string,
  body: EntryContent['body'],
): EntryContent {
  return { action: 'record.put', subject: { noun, id }, body }
}

/** Take back an entry. */
export function undo({ subject, device, seq }: JournalEntry): EntryContent {
  return { action: 'entry.undo', subject, body: { device, seq } }
}
