import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryContent, JournalEntry } from '../../src/shared/journal/entry'
import { reduceEntries } from '../../src/shared/journal/reduce-entries'
import { aDevice, put, undo } from '../shared/journal/journal-of'
import { figure } from './figures'
import { size } from './size'

const subjects = ['i1', 'i2', 'i3'].map((id) => ({ noun: 'incident', id }) as const)

/** What a person does on one of two devices, which meet now and then. */
const action = fc.record({
  on: fc.constantFrom(0, 1),
  does: fc.constantFrom('put', 'clear', 'trash', 'restore', 'undo', 'meet'),
  subject: fc.constantFrom(...subjects),
  field: fc.constantFrom('place', 'spread', 'title'),
  value: fc.constantFrom('甲', '乙', '丙'),
  back: fc.nat(20),
})

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

/** Play the actions on two devices; each sees the other's entries only when they meet. */
function play(actions: readonly Action[]): readonly JournalEntry[] {
  const devices = [aDevice('laptop'), aDevice('phone')]
  const known: JournalEntry[][] = [[], []]
  for (const it of actions) {
    const device = devices[it.on]
    const seen = known[it.on]
    if (device === undefined || seen === undefined) continue
    if (it.does === 'meet') {
      const all = [...new Set(known.flat())]
      for (const [index, one] of devices.entries()) {
        one.see(all)
        known[index] = [...all]
      }
      continue
    }
    const content = contentOf(it, seen)
    if (content !== undefined) seen.push(device.write(content))
  }
  return [...new Set(known.flat())]
}

function contentOf({ does, subject, field, value, back }: Action, seen: readonly JournalEntry[]) {
  const changes: Record<string, EntryContent | undefined> = {
    put: put('incident', subject.id, { title: '事件', [field]: value }),
    clear: put('incident', subject.id, { [field === 'title' ? 'place' : field]: null }),
    trash: { action: 'record.trash', subject, body: {} },
    restore: { action: 'record.restore', subject, body: {} },
  }
  const target = seen.at(-1 - back)
  return does === 'undo' ? target && undo(target) : changes[does]
}

describe('two devices that write apart and meet later', () => {
  const journals = fc.array(action, { maxLength: 60 }).map(play)

  it('have the same records, in whatever order the entries arrive', () => {
    fc.assert(
      fc.property(
        journals.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
          ),
        ),
        ([entries, shuffled]) => {
          expect(reduceEntries(shuffled)).toEqual(reduceEntries(entries))
        },
      ),
      { numRuns: size(10_000, 500) },
    )
    figure('edits, undos and merges on two devices: random histories', size(10_000, 500))
  }, 600_000)

  it('have the same records when each is reduced from its own entries alone', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const whole = reduceEntries(entries)
        const apart = subjects.map(({ id }) =>
          reduceEntries(entries.filter(({ subject }) => subject.id === id)),
        )
        const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
        expect(apart.flatMap(({ incidents }) => incidents)).toEqual([...whole.incidents].sort(byId))
        expect(apart.flatMap(({ problems }) => problems)).toEqual([...whole.problems].sort(byId))
      }),
      { numRuns: size(2_000, 200) },
    )
  })

  it('have the same records when an undo is taken back as if it had never been', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const last = entries.at(-1)
        if (last === undefined) return
        const device = aDevice('tablet')
        device.see(entries)
        const undone = device.write(undo(last))
        const redone = device.write(undo(undone))
        expect(reduceEntries([...entries, undone, redone])).toEqual(reduceEntries(entries))
      }),
      { numRuns: size(2_000, 200) },
    )
  })
})
