import { describe, expect, it } from 'vitest'
import { applyEntries } from '../../../src/renderer/src/database/apply-entries'
import { readRecords, readRecordsAsMade } from '../../../src/renderer/src/database/queries/use-records'
import type { JournalEntry } from '../../../src/shared/journal/entry'
import { aDatabase, anEntry, entriesEvent } from './journal-of-case'

const may = anEntry(1, 'incident', 'i-may', { title: '五月的事', occurredAt: '2026-05-01' })
const march = anEntry(2, 'incident', 'i-march', { title: '三月的事', occurredAt: '2026-03-01' })
const unknown = anEntry(3, 'incident', 'i-unknown', { title: '不记得哪天' })

/** A feed over a host that holds these entries and sends them all when the case is opened. */
function aFeed(entries: readonly JournalEntry[]) {
  const database = aDatabase()
  const opened = { times: 0 }
  const feed = applyEntries({
    database,
    openAgain: async () => {
      opened.times += 1
      feed.receive(entriesEvent(entries, 0))
      return { entries: entries.length }
    },
  })
  return { database, feed, opened }
}

describe('applyEntries', () => {
  it('has every entry in the database when it has caught up', async () => {
    const { database, feed } = aFeed([may, march, unknown])

    await feed.catchUp()

    expect((await readRecords(database, 'incident')).map(({ id }) => id)).toEqual([
      'i-march',
      'i-may',
      'i-unknown',
    ])
  })

  it('keeps the order in which records were made, which paths into the case count by', async () => {
    const { database, feed } = aFeed([may, march, unknown])

    await feed.catchUp()

    expect((await readRecordsAsMade(database, 'incident')).map(({ id }) => id)).toEqual([
      'i-may',
      'i-march',
      'i-unknown',
    ])
  })

  it('takes a record away when its making is undone, and brings it back when that is undone', async () => {
    const { database, feed } = aFeed([may])
    await feed.catchUp()
    const made = { device: may.device, seq: may.seq }
    const undone = anEntry(2, 'incident', may.subject.id, made, 'entry.undo')
    const again = anEntry(3, 'incident', may.subject.id, { ...made, seq: undone.seq }, 'entry.undo')
    const all = [may, undone, again]

    feed.receive(entriesEvent(all, 1, 2))
    await expect.poll(() => database.incident.count()).toBe(0)

    feed.receive(entriesEvent(all, 2))
    await expect.poll(() => database.incident.count()).toBe(1)
  })

  it('takes the same entries twice without change', async () => {
    const { database, feed } = aFeed([may, march])

    await feed.catchUp()
    await feed.catchUp()

    expect(await database.incident.count()).toBe(2)
  })

  it('takes only what is new of an event that overlaps', async () => {
    const renamed = anEntry(3, 'incident', 'i-may', { title: '改过的标题' })
    const all = [may, march, renamed]
    const { database, feed } = aFeed([may, march])
    await feed.catchUp()

    feed.receive(entriesEvent(all, 1))
    await feed.catchUp()

    expect(await database.incident.count()).toBe(2)
    expect((await database.incident.get('i-may'))?.record.title).toBe('改过的标题')
  })

  it('asks for everything again when an event leaves a hole', async () => {
    const all = [may, march, unknown]
    const { database, feed, opened } = aFeed(all)

    feed.receive(entriesEvent(all, 2))
    await feed.catchUp()

    expect(opened.times).toBeGreaterThan(0)
    expect(await database.incident.count()).toBe(3)
  })

  it('ignores the entries of another case', async () => {
    const { database, feed } = aFeed([])

    feed.receive({ ...entriesEvent([may], 0), caseId: 'case-2' })
    await feed.catchUp()

    expect(await database.incident.count()).toBe(0)
  })

  it('moves a record to the trash and back whole', async () => {
    const trashed = anEntry(2, 'incident', 'i-may', {}, 'record.trash')
    const restored = anEntry(3, 'incident', 'i-may', {}, 'record.restore')
    const { database, feed } = aFeed([may, trashed])
    await feed.catchUp()

    expect(await database.incident.count()).toBe(0)
    expect((await database.trash.get('incident/i-may'))?.record).toMatchObject({ title: '五月的事' })

    feed.receive(entriesEvent([may, trashed, restored], 2))
    await feed.catchUp()
    expect(await database.trash.count()).toBe(0)
    expect((await database.incident.get('i-may'))?.record.title).toBe('五月的事')
  })

  it('applies 10,000 entries in a few seconds', async () => {
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      anEntry(index + 1, 'incident', `i-${index % 500}`, { title: `第${index}次` }),
    )
    const { database, feed } = aFeed(entries)

    await feed.catchUp()

    expect(await database.incident.count()).toBe(500)
  })
})
