import type { HostEvent } from '../../../shared/contract/host-event'
import type { JournalEntry } from '../../../shared/journal/entry'
import { foldEntries } from '../../../shared/journal/fold-entries'
import { parseRecord } from '../../../shared/journal/reduce-entries'
import type { OrganiserDatabase } from './organiser-database'

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

  async function write(entries: readonly JournalEntry[]): Promise<void> {
    const touched = new Set(entries.map(keepInHistory))
    await database.transaction('rw', database.tables, async () => {
      for (const key of touched) await writeRecord(database, history.get(key) ?? [])
    })
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
      work = work
        .then(() => write(fresh))
        .catch((error: unknown) => {
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

/** Bring the row of one record up to date with all entries about it. */
async function writeRecord(database: OrganiserDatabase, entries: readonly JournalEntry[]): Promise<void> {
  const [folded] = foldEntries(entries)
  if (folded === undefined) {
    // Nothing is left of it when its making was undone.
    const [subject] = entries.map((entry) => entry.subject)
    if (subject === undefined) return
    const key = `${subject.noun}/${subject.id}`
    await Promise.all([database.rowsOf(subject.noun).delete(subject.id), database.trash.delete(key)])
    return
  }
  const { noun, id } = folded
  const key = `${noun}/${id}`
  const result = parseRecord(folded)
  const rows = database.rowsOf(noun)
  // The first clock of a record never changes once its entries are in, so it orders records as they were made.
  const order = Math.min(...entries.map((entry) => entry.clock))

  if ('problems' in result) await Promise.all([rows.delete(id), database.trash.delete(key)])
  else if (folded.trashed) {
    const { trashedAt: since = entries[0]?.at, erased } = folded
    if (since === undefined) return
    const row = { key, noun, id, record: result.record, since, erased }
    await Promise.all([rows.delete(id), database.trash.put(row)])
  } else {
    await Promise.all([
      rows.put({ id, order, record: result.record, given: [...folded.fields.keys()] }),
      database.trash.delete(key),
    ])
  }
}
