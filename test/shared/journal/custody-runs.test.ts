import { expect, it } from 'vitest'
import { type CustodyRow, custodyRows } from '../../../src/shared/journal/custody-rows'
import { custodyRuns } from '../../../src/shared/journal/custody-runs'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { journalOf } from './journal-of'

const act = (action: EntryContent['action'], id: string, result?: CustodyRow['result']): EntryContent => ({
  action,
  subject: { noun: 'evidence', id },
  body: result === undefined ? {} : { result },
})
const checks = (...ids: readonly string[]) => ids.map((id) => act('custody.verified', id, 'unchanged'))

it('one check of many originals is one line; the next check, a bad original or another act begins a new one', () => {
  const journal = journalOf([
    ...checks('e1', 'e2', 'e3'),
    ...checks('e1', 'e2', 'e3'),
    act('custody.opened', 'e1'),
    ...checks('e1'),
    act('custody.verified', 'e2', 'changed'),
    ...checks('e3'),
  ])
  expect(
    custodyRuns(custodyRows(journal)).map(({ first, last, count }) => [first.seq, last.seq, count]),
  ).toEqual([
    [1, 3, 3],
    [4, 6, 3],
    [7, 7, 1],
    [8, 8, 1],
    [9, 9, 1],
    [10, 10, 1],
  ])
})
