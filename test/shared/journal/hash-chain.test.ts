import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../src/shared/journal/entry'
import { JournalEntry as Entry } from '../../../src/shared/journal/entry'
import { CHAIN_START, entryLine, linkLine, readLine } from '../../../src/shared/journal/hash-chain'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function anEntry(overrides: Partial<JournalEntry> = {}): JournalEntry {
  return Entry.parse({
    v: 0,
    device: 'laptop',
    seq: 1,
    clock: 1,
    at: '2026-10-10T10:00:00+08:00',
    prev: CHAIN_START.hash,
    action: 'record.put',
    subject: { noun: 'incident', id: 'i1' },
    body: { title: '短信', place: '北京' },
    ...overrides,
  })
}

describe('the hash chain of a journal', () => {
  it('writes one entry as one line with its keys in one order, however they were given', () => {
    const entry = anEntry()
    const backwards = Object.fromEntries(Object.entries(entry).reverse()) as JournalEntry

    expect(entryLine(backwards)).toBe(entryLine(entry))
    expect(entryLine(entry)).not.toContain('\n')
    expect(Object.keys(JSON.parse(entryLine(entry)))).toEqual([
      'v',
      'device',
      'seq',
      'clock',
      'at',
      'prev',
      'action',
      'subject',
      'body',
    ])
  })

  it('leads from each line to the next by the SHA-256 of its bytes', () => {
    const first = entryLine(anEntry())
    const second = entryLine(anEntry({ seq: 2, clock: 2, prev: sha256(first) }))

    const link = linkLine(readLine(first, sha256), 'laptop', CHAIN_START)
    if ('problem' in link) throw new Error(link.problem.fault)

    expect(link.end).toEqual({ seq: 1, hash: sha256(first) })
    expect(linkLine(readLine(second, sha256), 'laptop', link.end)).toMatchObject({ end: { seq: 2 } })
  })

  it.each([
    ['half a line', entryLine(anEntry()).slice(0, 60), { fault: 'line-not-entry' }],
    [
      'an entry with a key too many',
      entryLine(anEntry()).replace('{', '{"x":1,'),
      { fault: 'line-not-entry' },
    ],
    [
      'an entry of another device',
      entryLine(anEntry({ device: 'phone' })),
      { fault: 'line-other-device', details: { device: 'phone' } },
    ],
    [
      'a hole in the numbers',
      entryLine(anEntry({ seq: 3 })),
      { fault: 'line-out-of-order', details: { expected: 1, found: 3 } },
    ],
    ['another line before it', entryLine(anEntry({ prev: 'a'.repeat(64) })), { fault: 'line-chain-broken' }],
  ])('names %s', (_, line, problem) => {
    expect(linkLine(readLine(line, sha256), 'laptop', CHAIN_START)).toMatchObject({ problem })
  })
})
