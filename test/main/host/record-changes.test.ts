import { describe, expect, it } from 'vitest'
import { liveRecord, putRecord, restoreRecord, trashRecord } from '../../../src/main/host/record-changes'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { journalOf, put } from '../../shared/journal/journal-of'

const incident = { noun: 'incident', id: 'i1' } as const
const party = (id: string) => ({ noun: 'party', id }) as const

function problemsOf(change: () => unknown): unknown {
  try {
    change()
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}

describe('putRecord', () => {
  it('writes only the fields that change', () => {
    const entries = journalOf([put('incident', 'i1', { title: '短信', place: '北京' })])
    expect(putRecord(entries, incident, { title: '短信', place: '上海' })).toEqual([
      put('incident', 'i1', { place: '上海' }),
    ])
  })

  it('writes nothing when nothing changes', () => {
    const entries = journalOf([put('incident', 'i1', { title: '短信' })])
    expect(putRecord(entries, incident, { title: '短信', place: null })).toEqual([])
  })

  it('writes text as the case format has it', () => {
    const [content] = putRecord([], incident, { title: 'e\u0301\ue863', account: '一\r\n二' })
    expect(content?.body).toEqual({ title: 'é䶮', account: '一\n二' })
  })

  it('takes a field away with null', () => {
    const entries = journalOf([put('incident', 'i1', { title: '短信', place: '北京' })])
    expect(putRecord(entries, incident, { place: null })).toEqual([put('incident', 'i1', { place: null })])
  })

  it('checks the record as it would become, not the change alone', () => {
    const entries = journalOf([put('incident', 'i1', { title: '短信', occurredAt: '2026-10-05' })])
    expect(problemsOf(() => putRecord(entries, incident, { occurredUntil: '2026-10-01' }))).toMatchObject({
      code: 'record-invalid',
      details: { problems: [{ path: 'occurredUntil', expected: 'a time not before occurredAt' }] },
    })
    expect(problemsOf(() => putRecord(entries, incident, { title: null }))).toMatchObject({
      details: { problems: [{ path: 'title' }] },
    })
  })

  it('names each field that does not fit, deep inside too', () => {
    const body = { title: '短信', colour: 'red', recordCounts: [{ dataTypes: [], count: -1, basis: 'x' }] }
    expect(problemsOf(() => putRecord([], incident, body))).toMatchObject({
      details: {
        problems: expect.arrayContaining([
          expect.objectContaining({ path: 'colour' }),
          expect.objectContaining({ path: 'recordCounts[0].count' }),
        ]),
      },
    })
  })

  it('refuses an id that another record has, ignoring case', () => {
    const entries = journalOf([put('party', 'A1', { kind: 'unknown', standing: 'respondent' })])
    expect(
      problemsOf(() => putRecord(entries, { noun: 'incident', id: 'a1' }, { title: 'x' })),
    ).toMatchObject({
      details: { problems: [{ path: 'id' }] },
    })
  })

  it.each(['case', 'claims', 'Claims'])('keeps the id %s for the noun that has it', (id) => {
    expect(problemsOf(() => putRecord([], { noun: 'incident', id }, { title: 'x' }))).toMatchObject({
      code: 'record-invalid',
      details: { problems: [{ path: 'id' }] },
    })
  })

  it('gives the claims their own id', () => {
    expect(putRecord([], { noun: 'claims', id: 'claims' }, {})).toHaveLength(1)
  })

  it('never lets the file of evidence be changed', () => {
    const entries = journalOf([put('evidence', 'e1', { title: '截图', kind: 'screenshot' })])
    expect(problemsOf(() => putRecord(entries, { noun: 'evidence', id: 'e1' }, { file: {} }))).toMatchObject({
      details: { problems: [{ path: 'file' }] },
    })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a second complainant', { kind: 'person', standing: 'complainant' }, 'standing'],
    ['a complainant that is no person', { kind: 'organisation', standing: 'complainant' }, 'kind'],
    ['a representative without authority', { kind: 'person', standing: 'representative' }, 'authority'],
  ])('refuses %s', (_, body, path) => {
    const entries = journalOf([put('party', 'p0', { kind: 'person', standing: 'complainant' })])
    expect(problemsOf(() => putRecord(entries, party('p1'), body))).toMatchObject({
      details: { problems: expect.arrayContaining([expect.objectContaining({ path })]) },
    })
  })

  it('lets another person complain once the first one is in the trash', () => {
    const entries = journalOf([
      put('party', 'p0', { kind: 'person', standing: 'complainant' }),
      { action: 'record.trash', subject: party('p0'), body: {} },
    ])
    expect(putRecord(entries, party('p1'), { kind: 'person', standing: 'complainant' })).toHaveLength(1)
  })
})

describe('trashRecord and restoreRecord', () => {
  const made = put('incident', 'i1', { title: '短信' })
  const trash: EntryContent = { action: 'record.trash', subject: incident, body: {} }

  it('put a record aside and back, once', () => {
    expect(trashRecord(journalOf([made]), incident)).toEqual([trash])
    expect(trashRecord(journalOf([made, trash]), incident)).toEqual([])
    expect(restoreRecord(journalOf([made, trash]), incident)).toEqual([
      { ...trash, action: 'record.restore' },
    ])
    expect(restoreRecord(journalOf([made]), incident)).toEqual([])
  })

  it.each([
    ['complainant', { kind: 'person', standing: 'complainant' }],
    ['representative', { kind: 'person', standing: 'representative', authority: 'general' }],
  ])('bring no second %s back', (_, body) => {
    const aside: EntryContent = { action: 'record.trash', subject: party('p0'), body: {} }
    const before = [put('party', 'p0', body), aside]
    expect(
      problemsOf(() => restoreRecord(journalOf([...before, put('party', 'p1', body)]), party('p0'))),
    ).toMatchObject({ code: 'record-invalid', details: { problems: [{ path: 'standing' }] } })
    expect(restoreRecord(journalOf(before), party('p0'))).toHaveLength(1)
  })

  it('do not know a record that is not there, and leave the case itself alone', () => {
    expect(problemsOf(() => trashRecord([], incident))).toMatchObject({ code: 'record-not-found' })
    expect(problemsOf(() => restoreRecord([], incident))).toMatchObject({ code: 'record-not-found' })
    const entries = journalOf([put('case', 'case', { title: 'x', createdAt: '2026-10-10T10:00:00+08:00' })])
    expect(problemsOf(() => trashRecord(entries, { noun: 'case', id: 'case' }))).toMatchObject({
      code: 'record-not-found',
    })
  })

  it('hide a trashed record from everybody who asks for a live one', () => {
    expect(liveRecord(journalOf([made]), 'incident', 'i1')).toMatchObject({ title: '短信' })
    expect(problemsOf(() => liveRecord(journalOf([made, trash]), 'incident', 'i1'))).toMatchObject({
      code: 'record-not-found',
    })
  })
})
