import type { Table } from 'dexie'
import type { HostEvent } from '../../../shared/contract/host-event'
import type { JournalEntry } from '../../../shared/journal/entry'
import { foldEntries } from '../../../shared/journal/fold-entries'
import { parseRecord } from '../../../shared/journal/reduce-entries'
import type { OrganiserDatabase, Row, TrashedRow } from './organiser-database'

export interface EntryFeed {
  /** Take an event of the host; others than entries of this case are ignored. */
  receive(event: HostEvent): void
  /** Ask for all entries, and settle when every one of them is in the database. */
  catchUp(): Promise<void>
}

interface Options {
  readonly database: OrganiserDatabase
  /** Makes the host send all entries again; answers how many there are. */
  readonly openAgain: () => Promise<{ readonly entries: number }>
}

/**
 * Carries the entries of one case into its database: the only way in which
 * rows get there. An entry that comes twice changes nothing; a hole in the
 * sequence asks for everything again.
 */
export function applyEntries({ database, openAgain }: Options): EntryFeed {
  /** Entries by record, so that a change reduces one record and not the whole case. */
  const history = new Map<string, JournalEntry[]>()
  let pending: readonly JournalEntry[] = []
  let received = 0
  let applied = 0
  let work = Promise.resolve()
  let asking: Promise<unknown> | undefined
  const waiters = new Set<{ until: number; resolve: () => void; reject: (error: unknown) => void }>()

  function settleWaiters(): void {
    for (const waiter of waiters) {
      if (applied < waiter.until) continue
      waiters.delete(waiter)
      waiter.resolve()
    }
  }

  /** All that came while the last write ran is one write: a case that is opened comes in many events. */
  async function writePending(): Promise<void> {
    const entries = pending
    if (entries.length === 0) return
    pending = []
    const touched = new Set(entries.map(keepInHistory))
    await writeRecords(
      database,
      [...touched].map((key) => history.get(key) ?? []),
    )
    applied += entries.length
    settleWaiters()
  }

  function keepInHistory(entry: JournalEntry): string {
    const key = `${entry.subject.noun}/${entry.subject.id}`
    const known = history.get(key)
    if (known === undefined) history.set(key, [entry])
    else known.push(entry)
    return key
  }

  function ask(): Promise<{ readonly entries: number }> {
    const answer = openAgain().finally(() => {
      asking = undefined
    })
    asking = answer
    return answer
  }

  return {
    receive(event) {
      if (event.type !== 'case.entries' || event.caseId !== database.caseId) return
      if (event.from > received) {
        // Something was missed. The next answer starts from the first entry again.
        if (asking === undefined) void ask().catch(() => undefined)
        return
      }
      const fresh = event.entries.slice(received - event.from)
      if (fresh.length === 0) return
      received += fresh.length
      pending = [...pending, ...fresh]
      work = work.then(writePending).catch((error: unknown) => {
        for (const waiter of waiters) waiter.reject(error)
        waiters.clear()
      })
    },

    async catchUp() {
      const { entries } = await ask()
      await new Promise<void>((resolve, reject) => {
        waiters.add({ until: entries, resolve, reject })
        settleWaiters()
      })
    },
  }
}

/** Rows of one table that are put and keys that are deleted. */
interface Change {
  readonly put: object[]
  readonly gone: string[]
}

/**
 * Bring the rows of some records up to date, each with all entries about it.
 * One request for a table: thousands of small ones would each wait for a turn.
 */
async function writeRecords(
  database: OrganiserDatabase,
  histories: readonly (readonly JournalEntry[])[],
): Promise<void> {
  const changes = new Map<Table, Change>()
  const changeOf = (table: Table): Change => {
    const change = changes.get(table) ?? { put: [], gone: [] }
    changes.set(table, change)
    return change
  }
  for (const entries of histories) {
    const [subject] = entries.map((entry) => entry.subject)
    if (subject === undefined) continue
    const { noun, id } = subject
    const key = `${noun}/${id}`
    const rows = changeOf(database.rowsOf(noun))
    const trash = changeOf(database.trash)
    const { row, trashed } = stateOf(entries)
    if (row === undefined) rows.gone.push(id)
    else rows.put.push(row)
    if (trashed === undefined) trash.gone.push(key)
    else trash.put.push(trashed)
  }
  await database.transaction('rw', [...changes.keys()], async () => {
    for (const [table, { put, gone }] of changes) {
      await table.bulkDelete(gone)
      await table.bulkPut(put)
    }
  })
}

/** What all entries about one record make of it: a row, something in the trash, or neither where its making was undone or it fits no more. */
function stateOf(entries: readonly JournalEntry[]): {
  readonly row?: Row
  readonly trashed?: TrashedRow
} {
  const [folded] = foldEntries(entries)
  if (folded === undefined) return {}
  const result = parseRecord(folded)
  if ('problems' in result) return {}
  const { record } = result
  if (folded.trashed) {
    const { noun, id, trashedAt: since = entries[0]?.at, erased } = folded
    return since === undefined ? {} : { trashed: { key: `${noun}/${id}`, noun, id, record, since, erased } }
  }
  // The first clock of a record never changes once its entries are in, so it orders records as they were made.
  const order = Math.min(...entries.map((entry) => entry.clock))
  const exported = entries.some(({ action, body }) => action === 'custody.exported' && 'after' in body)
  return { row: { id: folded.id, order, record, given: [...folded.fields.keys()], exported } }
}
