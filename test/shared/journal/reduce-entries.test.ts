import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryContent, JournalEntry } from '../../../src/shared/journal/entry'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import {
  aDevice,
  type Device,
  put,
  putIncident,
  restoreIncident,
  trashIncident,
  undo,
} from './journal-fixtures'

const ids = ['i1', 'i2', 'i3'] as const

/** What a person does on one of two computers, which sometimes know of each other's entries. */
const step = fc.record({
  onFirst: fc.boolean(),
  inTouch: fc.boolean(),
  id: fc.constantFrom(...ids),
  what: fc.oneof(
    fc.record({ title: fc.constantFrom('短信', '电话', '邮件') }),
    fc.record({ place: fc.constantFrom('北京', '上海', null) }),
    fc.constantFrom('trash' as const, 'restore' as const, 'undo' as const),
  ),
})

function contentOf(
  { id, what }: { readonly id: string; readonly what: object | 'trash' | 'restore' | 'undo' },
  known: readonly JournalEntry[],
): EntryContent {
  if (what === 'trash') return trashIncident(id)
  if (what === 'restore') return restoreIncident(id)
  if (what !== 'undo') return putIncident(id, { title: '短信', ...what })
  const last = known.findLast((entry) => entry.subject.id === id)
  return last === undefined ? putIncident(id, { title: '短信' }) : undo(last)
}

const history = fc.array(step, { minLength: 1, maxLength: 30 }).map((steps) => {
  const devices: readonly [Device, Device] = [aDevice('d1'), aDevice('d2')]
  for (const { onFirst, inTouch, ...rest } of steps) {
    const [mine, other] = onFirst ? devices : [devices[1], devices[0]]
    const known = inTouch ? [...mine.entries, ...other.entries] : mine.entries
    mine.write(contentOf(rest, known), Math.max(0, ...known.map(({ clock }) => clock)) + 1)
  }
  return devices.flatMap(({ entries }) => entries)
})

describe('reduceEntries', () => {
  it('gives the same records in whatever order the entries of two computers arrive', () => {
    fc.assert(
      fc.property(
        history.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(reduceEntries(shuffled)).toEqual(reduceEntries(entries))
        },
      ),
    )
  })

  it('counts an entry that arrives twice once', () => {
    fc.assert(
      fc.property(history, (entries) => {
        expect(reduceEntries([...entries, ...entries])).toEqual(reduceEntries(entries))
      }),
    )
  })

  it('is back where it was after an undo, whatever was undone', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const last = entries.reduce((a, b) => (b.clock > a.clock ? b : a))
        const third = aDevice('d3')
        const undoing = third.write(undo(last), last.clock + 1)
        const redoing = third.write(undo(undoing))

        expect(reduceEntries([...entries, undoing])).toEqual(
          // An undone undo has its effect again, so only then does leaving it out not tell the same.
          last.action === 'entry.undo'
            ? expect.anything()
            : reduceEntries(entries.filter((it) => it !== last)),
        )
        expect(reduceEntries([...entries, undoing, redoing])).toEqual(reduceEntries(entries))
      }),
    )
  })

  it('lets the last writer win field by field, the device deciding between equal clocks', () => {
    const [first, second] = [aDevice('d1'), aDevice('d2')]
    first.write(putIncident('i1', { title: '短信', place: '北京' }), 1)
    first.write(putIncident('i1', { title: '第一台' }), 2)
    second.write(putIncident('i1', { title: '第二台', urls: ['https://example.com/a'] }), 2)

    const { incidents } = reduceEntries([...second.entries, ...first.entries])

    expect(incidents).toMatchObject([{ title: '第二台', place: '北京', urls: ['https://example.com/a'] }])
  })

  it('takes a field away where it is null', () => {
    const device = aDevice('d1')
    device.write(putIncident('i1', { title: '短信', place: '北京' }))
    device.write(putIncident('i1', { place: null }))

    expect(reduceEntries(device.entries).incidents[0]).not.toHaveProperty('place')
  })

  it('keeps a record that was put aside, and brings it back whole', () => {
    const device = aDevice('d1')
    device.write(putIncident('i1', { title: '短信', place: '北京' }))
    device.write(trashIncident('i1'))

    const aside = reduceEntries(device.entries)
    expect(aside.incidents).toEqual([])
    expect(aside.trashed).toMatchObject([{ noun: 'incident', record: { title: '短信', place: '北京' } }])

    device.write(restoreIncident('i1'))
    expect(reduceEntries(device.entries).incidents).toMatchObject([{ title: '短信', place: '北京' }])
  })

  it('names a record that breaks the format and keeps all others', () => {
    const device = aDevice('d1')
    device.write(putIncident('i1', { title: '短信', occurredAt: '昨天' }))
    device.write(putIncident('i2', { title: '电话' }))

    const { incidents, problems } = reduceEntries(device.entries)

    expect(incidents).toMatchObject([{ id: 'i2' }])
    expect(problems).toMatchObject([{ noun: 'incident', id: 'i1', problems: [{ path: 'occurredAt' }] }])
  })

  it('tells the records of each kind in the order in which they were made', () => {
    const device = aDevice('d1')
    device.write(putIncident('i2', { title: '电话' }))
    device.write(put('claims', 'claims', { mediation: 'agree' }))
    device.write(putIncident('i1', { title: '短信' }))
    device.write(putIncident('i2', { title: '第二次电话' }))

    const records = reduceEntries(device.entries)

    expect(records.incidents.map(({ id }) => id)).toEqual(['i2', 'i1'])
    expect(records.claims).toMatchObject({ mediation: 'agree' })
  })
})
