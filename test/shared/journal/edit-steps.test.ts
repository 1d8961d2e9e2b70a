import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/shared/domain/calendar'
import { nextEditSteps, summariseStep } from '../../../src/shared/journal/edit-steps'
import type { EntryContent, JournalEntry } from '../../../src/shared/journal/entry'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { aDevice, put, undo } from './journal-of'

/** A journal in which every entry is `gapSeconds` after the one before, and undo and redo as the host writes them. */
function aJournal(gapSeconds = 60) {
  const laptop = aDevice('laptop')
  const entries: JournalEntry[] = []
  const write = (content: EntryContent, device = laptop) => {
    const at = new Date(Date.UTC(2026, 9, 10) + entries.length * gapSeconds * 1000)
    const entry = { ...device.write(content), at: instantOf(at) }
    entries.push(entry)
    return entry
  }
  write(put('case', 'case', { title: '某快递泄露', createdAt: '2026-10-10T10:00:00+08:00' }))
  const step = (way: 'undo' | 'redo') => nextEditSteps(entries, 'laptop')[way]
  const run = (way: 'undo' | 'redo') => step(way)?.targets.map((target) => write(undo(target)))
  const titles = () => reduceEntries(entries).incidents.map(({ title }) => title)
  const said = (way: 'undo' | 'redo') => {
    const it = step(way)
    return it && summariseStep(entries, it)
  }
  return { entries, write, run, titles, said }
}

describe('undo and redo', () => {
  it('go back edit by edit to the new case, and forward again to where they came from', () => {
    const { write, run, titles, said } = aJournal()
    write(put('incident', 'i1', { title: '短信' }))
    write(put('incident', 'i1', { title: '来电' }))
    write({ action: 'record.trash', subject: { noun: 'incident', id: 'i1' }, body: {} })

    expect(said('undo')).toMatchObject({ kind: 'putAside', name: '来电' })
    run('undo')
    expect(titles()).toEqual(['来电'])
    run('undo')
    expect(titles()).toEqual(['短信'])
    expect(said('undo')).toMatchObject({ kind: 'made', noun: 'incident', id: 'i1' })
    run('undo')
    expect([titles(), said('undo')]).toEqual([[], undefined])

    run('redo')
    run('redo')
    expect(titles()).toEqual(['来电'])
    run('redo')
    expect([titles(), said('redo')]).toEqual([[], undefined])
    run('undo')
    run('undo')
    expect(titles()).toEqual(['短信'])
  })

  it('offer no redo once something else was edited', () => {
    const { write, run, said } = aJournal()
    write(put('incident', 'i1', { title: '短信' }))
    run('undo')
    write(put('incident', 'i2', { title: '来电' }))
    expect(said('redo')).toBeUndefined()
    expect(said('undo')).toMatchObject({ id: 'i2' })
    run('undo')
    expect(said('undo')).toBeUndefined()
    expect(said('redo')).toMatchObject({ id: 'i2' })
  })

  it('take what was typed into one field in one go as one step, and not the making of the record', () => {
    const { write, run, titles, said } = aJournal(2)
    write(put('incident', 'i1', { title: '短' }))
    write(put('incident', 'i1', { title: '短信' }))
    write(put('incident', 'i1', { title: '短信轰炸' }))
    expect(said('undo')).toMatchObject({ kind: 'changed', fields: ['title'] })
    run('undo')
    expect(titles()).toEqual(['短'])
    run('redo')
    expect(titles()).toEqual(['短信轰炸'])
  })

  it('keep apart what was typed later, or into another field', () => {
    const slow = aJournal(11)
    const quick = aJournal(2)
    for (const { write } of [slow, quick]) {
      write(put('incident', 'i1', { title: '短信' }))
      write(put('incident', 'i1', { place: '北京' }))
    }
    slow.write(put('incident', 'i1', { place: '上海' }))
    quick.write(put('incident', 'i1', { account: '收到' }))
    slow.run('undo')
    quick.run('undo')
    expect(reduceEntries(slow.entries).incidents).toMatchObject([{ place: '北京' }])
    expect(reduceEntries(quick.entries).incidents[0]?.account).toBeUndefined()
    expect(quick.said('undo')).toMatchObject({ fields: ['place'] })
  })

  it('pass over custody, edits of other devices, and what the case was made with', () => {
    const { entries, write, said } = aJournal()
    const phone = aDevice('phone')
    phone.see(entries)
    write(put('incident', 'i2', { title: '手机上记的' }), phone)
    write({ action: 'custody.opened', subject: { noun: 'evidence', id: 'e1' }, body: {} })
    expect(said('undo')).toBeUndefined()
  })

  it('put evidence aside when its intake is undone, with all it says, and bring it back', () => {
    const { entries, write, run, said } = aJournal()
    const file = {
      originalName: 'a.png',
      byteLength: 1,
      sha256: 'a'.repeat(64),
      mediaType: 'image/png',
      storedAt: '2026-10-10T10:00:00+08:00',
    }
    write({
      action: 'evidence.stored',
      subject: { noun: 'evidence', id: 'e1' },
      body: { title: '截图', kind: 'screenshot', file },
    })
    expect(said('undo')).toMatchObject({ kind: 'stored', name: '截图' })
    run('undo')
    expect(reduceEntries(entries)).toMatchObject({
      evidence: [],
      trashed: [{ noun: 'evidence', record: { id: 'e1', file } }],
    })
    run('redo')
    expect(reduceEntries(entries)).toMatchObject({ evidence: [{ id: 'e1', file }], trashed: [] })
  })
})
