import { describe, expect, it } from 'vitest'
import { custodyRows } from '../../../src/shared/journal/custody-rows'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { journalOf, put, undo } from './journal-of'

const SHA = 'a'.repeat(64)
const evidence = (id: string) => ({ noun: 'evidence', id }) as const
const stored = (id: string, title: string): EntryContent => ({
  action: 'evidence.stored',
  subject: evidence(id),
  body: { title, file: { originalName: `${id}.png`, sha256: SHA } },
})

describe('custodyRows', () => {
  const [first, ...others] = journalOf([
    stored('e1', '截图'),
    stored('e2', '录音'),
    put('evidence', 'e1', { title: '群聊截图' }),
    { action: 'custody.opened', subject: evidence('e1'), body: { before: SHA } },
    {
      action: 'custody.verified',
      subject: evidence('e1'),
      body: { before: SHA, after: SHA, result: 'unchanged' },
    },
    { action: 'custody.exported', subject: { noun: 'case', id: 'case' }, body: { object: '报案材料.pdf' } },
    put('filing', 'f1', { to: '某派出所', kind: 'police-report' }),
    put('filing', 'f1', { receiptNumber: '1' }),
    { action: 'record.trash', subject: evidence('e2'), body: {} },
    { action: 'record.restore', subject: evidence('e2'), body: {} },
  ])
  const entries = first === undefined ? [] : [first, ...others]

  it('tells intake, looks, checks, exports and hand-ins in order, each with its link in the chain', () => {
    const rows = custodyRows([...entries].reverse())
    expect(rows.map(({ act, object }) => `${act} ${object}`)).toEqual([
      'stored 截图',
      'stored 录音',
      'opened 群聊截图',
      'verified 群聊截图',
      'exported 报案材料.pdf',
      'handedOver 某派出所',
      'putAside 录音',
      'broughtBack 录音',
    ])
    expect(rows[3]).toMatchObject({ before: SHA, after: SHA, result: 'unchanged', seq: 5 })
    expect(rows.map(({ prev }) => prev)).toEqual(
      [0, 1, 3, 4, 5, 6, 8, 9].map((index) => entries[index]?.prev),
    )
  })

  it('tells of one item only what was done to it', () => {
    expect(custodyRows(entries, 'e1').map(({ act }) => act)).toEqual(['stored', 'opened', 'verified'])
  })

  it('tells an undone intake as put aside', () => {
    const journal = journalOf([stored('e1', '截图')])
    const undone = journal.map((it) => ({ ...it, ...undo(it), seq: 2, clock: 2 }))
    expect(custodyRows([...journal, ...undone]).map(({ act }) => act)).toEqual(['stored', 'putAside'])
  })
})
