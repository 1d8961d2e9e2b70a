import { describe, expect, it } from 'vitest'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { aDevice, journalOf, put, undo } from './journal-of'

const incident = { noun: 'incident', id: 'i1' } as const

describe('reduceEntries', () => {
  it('keeps the last value of each field, and null takes a field away', () => {
    const { incidents } = reduceEntries(
      journalOf([
        put('incident', 'i1', { title: '短信', place: '北京' }),
        put('incident', 'i1', { title: '诈骗短信' }),
        put('incident', 'i1', { place: null }),
      ]),
    )

    expect(incidents).toMatchObject([{ id: 'i1', title: '诈骗短信' }])
    expect(incidents[0]).not.toHaveProperty('place')
  })

  it('lists records in the order in which they were made, not changed', () => {
    const { parties } = reduceEntries(
      journalOf([
        put('party', 'b', { kind: 'unknown', standing: 'respondent' }),
        put('party', 'a', { kind: 'unknown', standing: 'respondent' }),
        put('party', 'b', { name: '乙' }),
      ]),
    )

    expect(parties.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('gives each field to its last writer by clock, then by device, so that two devices agree', () => {
    const laptop = aDevice('laptop')
    const phone = aDevice('phone')
    const made = laptop.write(put('incident', 'i1', { title: '一' }))
    phone.see([made])
    const onPhone = phone.write(put('incident', 'i1', { title: '二', place: '上海' }))
    const onLaptop = laptop.write(put('incident', 'i1', { title: '三', spread: '群' }))

    const merged = reduceEntries([onPhone, onLaptop, made])

    expect(onPhone.clock).toBe(onLaptop.clock)
    expect(merged.incidents).toMatchObject([{ title: '二', place: '上海', spread: '群' }])
  })

  it('puts a trashed record aside and brings it back whole, with what was changed in between', () => {
    const entries = journalOf([
      put('incident', 'i1', { title: '短信' }),
      { action: 'record.trash', subject: incident, body: {} },
      put('incident', 'i1', { place: '北京' }),
      { action: 'record.restore', subject: incident, body: {} },
    ])

    const trashed = reduceEntries(entries.slice(0, 3))
    expect(trashed.incidents).toEqual([])
    expect(trashed.trashed).toMatchObject([{ noun: 'incident', record: { id: 'i1', title: '短信' } }])
    expect(reduceEntries(entries)).toMatchObject({
      incidents: [{ title: '短信', place: '北京' }],
      trashed: [],
    })
  })

  it('gives an undone entry no effect, and an undone undo its effect again', () => {
    const device = aDevice('laptop')
    const made = device.write(put('incident', 'i1', { title: '短信' }))
    const changed = device.write(put('incident', 'i1', { title: '来电' }))
    const undone = device.write(undo(changed))
    const redone = device.write(undo(undone))

    const titleAfter = (...entries: Parameters<typeof reduceEntries>[0]) =>
      reduceEntries(entries).incidents[0]?.title
    expect(titleAfter(made, changed, undone)).toBe('短信')
    expect(titleAfter(made, changed, undone, redone)).toBe('来电')
  })

  it('undoes a trash, and the making of a record', () => {
    const device = aDevice('laptop')
    const made = device.write(put('incident', 'i1', { title: '短信' }))
    const trashed = device.write({ action: 'record.trash', subject: incident, body: {} })
    const back = device.write(undo(trashed))
    const gone = device.write(undo(made))

    expect(reduceEntries([made, trashed, back]).incidents).toHaveLength(1)
    expect(reduceEntries([made, trashed, back, gone])).toMatchObject({ incidents: [], trashed: [] })
  })

  it('ignores an undo of a later entry, of another record and of nothing', () => {
    const device = aDevice('laptop')
    const made = device.write(put('incident', 'i1', { title: '短信' }))
    const other = device.write(put('incident', 'i2', { title: '来电' }))
    const ofOther = device.write({ ...undo(other), subject: incident })
    const ofNothing = device.write({ action: 'entry.undo', subject: incident, body: { device: 'x', seq: 9 } })
    const ofLater = device.write({
      action: 'entry.undo',
      subject: incident,
      body: { device: 'laptop', seq: 6 },
    })
    const later = device.write(put('incident', 'i1', { place: '北京' }))

    const { incidents } = reduceEntries([made, other, ofOther, ofNothing, ofLater, later])
    expect(incidents).toMatchObject([{ title: '短信', place: '北京' }, { title: '来电' }])
  })

  it('leaves a record out that breaks the format, and says what is wrong with it', () => {
    const { incidents, problems } = reduceEntries(
      journalOf([
        put('incident', 'i1', { title: '短信', colour: 'red', channel: 'pigeon' }),
        put('incident', 'i2', { title: '来电' }),
        put('incident', 'i3', JSON.parse('{"title": "x", "__proto__": {"place": "北京"}}')),
      ]),
    )

    expect(incidents.map(({ id }) => id)).toEqual(['i2'])
    expect(problems).toMatchObject([
      { noun: 'incident', id: 'i1', problems: [{ path: 'channel' }, { path: 'colour' }] },
      { noun: 'incident', id: 'i3', problems: [{ path: '__proto__' }] },
    ])
  })

  it('takes an entry that arrives twice once', () => {
    const entries = journalOf([put('incident', 'i1', { title: '短信' })])
    expect(reduceEntries([...entries, ...entries])).toEqual(reduceEntries(entries))
  })

  it('leaves records as they are when custody entries tell who looked at them', () => {
    const entries = journalOf([
      put('incident', 'i1', { title: '短信' }),
      { action: 'custody.opened', subject: { noun: 'evidence', id: 'e1' }, body: {} },
    ])
    expect(reduceEntries(entries)).toEqual(reduceEntries(entries.slice(0, 1)))
  })
})
