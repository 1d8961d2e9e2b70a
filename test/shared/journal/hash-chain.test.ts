import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../src/shared/journal/entry'
import { CHAIN_START, entryLine, readLink } from '../../../src/shared/journal/hash-chain'
import { aDevice, putIncident, sha256 } from './journal-fixtures'

function twoEntries(): readonly [JournalEntry, JournalEntry] {
  const device = aDevice('d1')
  return [
    device.write(putIncident('i1', { title: '短信' })),
    device.write(putIncident('i1', { place: '北京' })),
  ]
}

describe('the hash chain of a device', () => {
  const [first, second] = twoEntries()
  const afterFirst = { seq: 1, hash: sha256(entryLine(first)) }

  it('starts at 64 zeros, and each line names the hash of the one before it', () => {
    expect(first.prev).toBe('0'.repeat(64))
    expect(second.prev).toBe(sha256(entryLine(first)))
    expect(readLink(entryLine(first), 'd1', CHAIN_START, sha256)).toEqual({ entry: first, end: afterFirst })
    expect(readLink(entryLine(second), 'd1', afterFirst, sha256)).toMatchObject({ end: { seq: 2 } })
  })

  it('writes an entry in one way only, whatever the order of its keys', () => {
    const shuffled = Object.fromEntries(Object.entries(first).reverse()) as JournalEntry

    expect(entryLine({ ...shuffled, subject: { id: 'i1', noun: 'incident' } })).toBe(entryLine(first))
  })

  it.each([
    ['a line that is no entry', '{"v":0}', 'this line is not a journal entry'],
    ['a line that is no JSON', '{"v":', 'this line is not a journal entry'],
    ['an entry of another device', entryLine({ ...second, device: 'd2' }), 'made by another device (d2)'],
    [
      'an entry out of its turn',
      entryLine({ ...second, seq: 3 }),
      'entry 2 should stand here, but it is entry 3',
    ],
    ['an entry after a changed one', entryLine({ ...second, prev: 'a'.repeat(64) }), 'changed or removed'],
  ])('names %s in plain words', (_, line, problem) => {
    expect(readLink(line, 'd1', afterFirst, sha256)).toEqual({ problem: expect.stringContaining(problem) })
  })
})
