import { describe, expect, it } from 'vitest'
import type { EntryContent, JournalEntry } from '../../../src/shared/journal/entry'
import { foldEntries } from '../../../src/shared/journal/fold-entries'
import { hasRested, restsUntil } from '../../../src/shared/journal/rest'
import { journalOf, put, undo } from './journal-of'

const about = (action: EntryContent['action']): EntryContent => ({
  action,
  subject: { noun: 'evidence', id: 'e1' },
  body: {},
})
const stored: EntryContent = { ...put('evidence', 'e1', { title: '截图' }), action: 'evidence.stored' }

/** Each entry a day after the one before it. */
function daily(...contents: readonly EntryContent[]): readonly JournalEntry[] {
  return journalOf(contents).map((entry, index) => ({
    ...entry,
    at: `2026-10-${String(index + 1).padStart(2, '0')}T10:00:00+08:00` as JournalEntry['at'],
  }))
}

describe('what was put aside', () => {
  it('counts its days from when it was put aside last', () => {
    const [record] = foldEntries(
      daily(stored, about('record.trash'), about('record.restore'), about('record.trash')),
    )
    expect(record).toMatchObject({ trashed: true, trashedAt: '2026-10-04T10:00:00+08:00', erased: false })
  })

  it('counts from the undo that put it there, and has no day when it is back', () => {
    const entries = daily(stored, about('record.trash'), about('record.restore'))
    const [, , restore] = entries
    if (restore === undefined) throw new Error('three entries')
    expect(foldEntries(entries)[0]).not.toHaveProperty('trashedAt')
    const undone = { ...restore, ...undo(restore), seq: 4, clock: 4, at: '2026-10-09T10:00:00+08:00' }
    expect(foldEntries([...entries, undone as JournalEntry])[0]).toMatchObject({
      trashed: true,
      trashedAt: '2026-10-09T10:00:00+08:00',
    })
  })

  it('stays aside once erased, whatever another device did meanwhile and in whatever order that arrives', () => {
    const entries = daily(stored, about('record.trash'), about('custody.erased'), about('record.restore'))
    for (const order of [entries, [...entries].reverse()]) {
      expect(foldEntries(order)[0]).toMatchObject({ trashed: true, erased: true })
    }
  })

  it('has rested after exactly thirty days', () => {
    const [, trash] = daily(stored, about('record.trash'))
    if (trash === undefined) throw new Error('two entries')
    expect(restsUntil(trash.at)).toBe('2026-11-01T10:00:00+08:00')
    expect(hasRested(trash.at, new Date('2026-11-01T09:59:59+08:00'))).toBe(false)
    expect(hasRested(trash.at, new Date('2026-11-01T10:00:00+08:00'))).toBe(true)
  })
})
