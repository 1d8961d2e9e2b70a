import { IDBFactory as MemoryFactory, IDBKeyRange as MemoryKeyRange } from 'fake-indexeddb'
import type { Storage } from './organiser-database'

/**
 * The desktop app has a session that is never written to disk, so its own
 * IndexedDB is in memory. A browser keeps even deleted rows in its profile,
 * so there the rows live in this page alone.
 */
export function openStorage(door: 'electron' | 'browser'): Storage {
  return door === 'electron'
    ? { indexedDB: window.indexedDB, IDBKeyRange: window.IDBKeyRange }
    : { indexedDB: new MemoryFactory(), IDBKeyRange: MemoryKeyRange }
}
