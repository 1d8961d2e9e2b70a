import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { OrganiserDatabase } from '../../../src/renderer/src/database/organiser-database'
import type { HostEvent } from '../../../src/shared/contract/host-event'
import { FIRST_PREV, JournalEntry, type Noun } from '../../../src/shared/journal/entry'

export const CASE_ID = 'case-1'

export function anEntry(
  number: number,
  noun: Noun,
  id: string,
  body: Readonly<Record<string, unknown>>,
  action: JournalEntry['action'] = 'record.put',
): JournalEntry {
  return JournalEntry.parse({
    v: 0,
    device: 'd1',
    seq: number,
    clock: number,
    at: '2026-10-05T09:31:00+08:00',
    prev: FIRST_PREV,
    action,
    subject: { noun, id },
    body,
  })
}

/** The event that carries some of a case's entries. */
export function entriesEvent(all: readonly JournalEntry[], from: number, until = all.length): HostEvent {
  return {
    type: 'case.entries',
    caseId: CASE_ID,
    from,
    total: all.length,
    entries: all.slice(from, until),
  }
}

export function aDatabase(): OrganiserDatabase {
  return new OrganiserDatabase(CASE_ID, { indexedDB: new IDBFactory(), IDBKeyRange })
}
