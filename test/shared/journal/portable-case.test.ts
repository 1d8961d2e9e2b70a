import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/shared/domain/calendar'
import type { Case } from '../../../src/shared/domain/case'
import type { EntryContent } from '../../../src/shared/journal/entry'
import { entriesFromCase } from '../../../src/shared/journal/from-portable-case'
import { StoredFile } from '../../../src/shared/journal/records'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { toPortableCase } from '../../../src/shared/journal/to-portable-case'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { sampleCase } from '../../fixtures/sample-case'
import { journalOf, put } from './journal-of'

const createdAt = instantOf(new Date('2026-10-10T10:00:00+08:00'))

function storedFiles(it: Case): ReadonlyMap<string, StoredFile> {
  return new Map(
    it.evidence.map(({ id, file }) => [
      id,
      StoredFile.parse({
        originalName: file.split('/').at(-1),
        byteLength: 1,
        sha256: 'ab'.repeat(32),
        mediaType: 'image/png',
        storedAt: createdAt,
      }),
    ]),
  )
}

function afterJourney(it: Case, ...later: readonly EntryContent[]): ReturnType<typeof toPortableCase> {
  const contents = [...entriesFromCase(it, storedFiles(it), createdAt), ...later]
  return toPortableCase(reduceEntries(journalOf(contents)))
}

function theCase(answer: ReturnType<typeof toPortableCase>): Case {
  if ('missing' in answer) throw new Error(`missing ${answer.missing}`)
  return answer.case
}

describe('the portable case and the journal', () => {
  it('a case that goes into a journal comes out the same, but for its id and the names of its files', () => {
    const sample = sampleCase()
    const { id: _, ...expected } = sample

    const back = theCase(afterJourney(sample))

    expect(back.evidence[0]?.file).toBe('evidence/e1-chat-sale.png')
    expect({ ...back, evidence: back.evidence.map(withoutFile) }).toEqual({
      ...expected,
      evidence: sample.evidence.map(withoutFile),
    })
  })

  it('a representative keeps authority and firm, and respondents their order', () => {
    const it = aCase({
      representative: { id: 'mum', kind: 'person', name: '张母', authority: 'guardian' },
      respondents: [
        { id: 'z', kind: 'organisation', name: '某公司' },
        { id: 'a', kind: 'unknown' },
      ],
    })
    expect(theCase(afterJourney(it))).toEqual(it)
  })

  it('the owner’s marks are kept as records, and have no place in the portable case', () => {
    const it = aCase({ evidence: [anEvidence()] })
    const marking = { article: 'crim-253-1', element: 'conduct', evidence: ['e1'] }
    const marked = put('marking', 'm-crim-253-1-conduct', marking)

    const entries = journalOf([...entriesFromCase(it, storedFiles(it), createdAt), marked])

    expect(reduceEntries(entries).markings).toEqual([{ id: 'm-crim-253-1-conduct', ...marking }])
    expect(theCase(afterJourney(it, marked))).toEqual(theCase(afterJourney(it)))
  })

  it('references to what lies in the trash are dropped', () => {
    const it = aCase({
      respondents: [
        { id: 'r1', kind: 'unknown' },
        { id: 'r2', kind: 'unknown' },
      ],
      incidents: [anIncident({ respondents: ['r1', 'r2'], evidence: ['e1'] })],
      evidence: [anEvidence()],
      filings: [{ id: 'f1', to: '派出所', kind: 'other', handedInAt: '2026-10-11', evidence: ['e1'] }],
      claims: { accused: ['r1', 'r2'], defendants: ['r1'] },
    })
    const trash = (noun: 'party' | 'evidence', id: string): EntryContent => ({
      action: 'record.trash',
      subject: { noun, id },
      body: {},
    })

    const left = theCase(afterJourney(it, trash('party', 'r1'), trash('evidence', 'e1')))

    expect(left.respondents.map(({ id }) => id)).toEqual(['r2'])
    expect(left.incidents[0]).toMatchObject({ respondents: ['r2'], evidence: [] })
    expect(left.filings[0]?.evidence).toEqual([])
    expect(left.claims?.accused).toEqual(['r2'])
    // Of the chosen defendants nobody is left, so it is not a choice any more.
    expect(left.claims).not.toHaveProperty('defendants')
  })

  it('a case without incidents says so instead of being one', () => {
    const records = reduceEntries(journalOf([put('case', 'case', { title: '新案件', createdAt })]))
    expect(toPortableCase(records)).toEqual({ missing: 'incidents' })
    expect(toPortableCase(reduceEntries([]))).toEqual({ missing: 'title' })
  })

  it('a complainant of whom nothing is known stands there without a name, under a free id', () => {
    const records = reduceEntries(
      journalOf([
        put('case', 'case', { title: '新案件', createdAt }),
        put('incident', 'i1', { title: '短信' }),
        put('party', 'complainant', { kind: 'unknown', standing: 'respondent' }),
      ]),
    )
    expect(theCase(toPortableCase(records)).complainant).toEqual({
      id: 'complainant-2',
      kind: 'person',
      clues: [],
    })
  })

  it('a file gets a safe name under its id, whatever it was called', () => {
    const it = aCase({ evidence: [anEvidence()] })
    const [file] = storedFiles(it).values()
    const answer = toPortableCase(
      reduceEntries(
        journalOf([
          ...entriesFromCase(it, storedFiles(it), createdAt),
          {
            action: 'evidence.stored',
            subject: { noun: 'evidence', id: 'e2' },
            body: { title: 'x', kind: 'other', file: { ...file, originalName: '../../密码:\u202egnp.exe' } },
          },
        ]),
      ),
    )
    expect(theCase(answer).evidence[1]?.file).toBe('evidence/e2-_.._密码_gnp.exe')
  })
})

function withoutFile({ file: _, ...rest }: Case['evidence'][number]) {
  return rest
}
