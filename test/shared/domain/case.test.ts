import { describe, expect, it } from 'vitest'
import { Case, formatPath } from '../../../src/shared/domain/case'
import { problemsOf } from '../../../src/shared/domain/problems'
import { sampleJson } from '../../fixtures/sample-case'

const smallest = {
  format: 'leakdocket-case/1',
  title: '一件事',
  complainant: { id: 'me', kind: 'person' },
  incidents: [{ id: 'i1', title: '发生了什么' }],
}

function problems(value: unknown): readonly string[] {
  const parsed = Case.safeParse(value)
  return parsed.success ? [] : problemsOf(parsed.error).map(({ path, expected }) => `${path}: ${expected}`)
}

describe('the portable case', () => {
  it('takes the sample, and the smallest case that the format allows', () => {
    expect(problems(sampleJson())).toEqual([])
    expect(problems(smallest)).toEqual([])
  })

  it('fills what is absent with empty lists and the defaults of the format', () => {
    const parsed = Case.parse(smallest)
    expect(parsed).toMatchObject({ language: 'zh-CN', respondents: [], evidence: [], filings: [] })
    expect(parsed.incidents[0]).toMatchObject({ channel: 'other', certainty: 'fact', conduct: [], urls: [] })
  })

  it.each([
    ['another format version', { ...smallest, format: 'leakdocket-case/2' }, /^format: /],
    ['no incident', { ...smallest, incidents: [] }, /^incidents: at least one incident/],
    ['an unknown key', { ...smallest, colour: 'red' }, /^colour: no such key/],
    [
      'an unknown key deep inside',
      { ...smallest, incidents: [{ id: 'i1', title: 'x', mood: 1 }] },
      /^incidents\[0\]\.mood: no such key/,
    ],
    ['a wrong type', { ...smallest, title: 7 }, /^title: string, received number/],
    [
      'a missing field',
      { ...smallest, complainant: { kind: 'person' } },
      /^complainant\.id: string \(missing\)/,
    ],
    [
      'a day that does not exist',
      { ...smallest, obligorKnownOn: '2026-02-30' },
      /^obligorKnownOn: a day that exists/,
    ],
    [
      'a moment without offset',
      { ...smallest, incidents: [{ id: 'i1', title: 'x', occurredAt: '2026-10-03T21:12:00' }] },
      /^incidents\[0\]\.occurredAt: a moment like/,
    ],
    [
      'an end before the start',
      {
        ...smallest,
        incidents: [{ id: 'i1', title: 'x', occurredAt: '2026-10-03', occurredUntil: '2026-10-02' }],
      },
      /^incidents\[0\]\.occurredUntil: a time not before occurredAt/,
    ],
    [
      'the same id twice, in another case of letters',
      { ...smallest, respondents: [{ id: 'I1', kind: 'unknown' }] },
      /^incidents\[0\]\.id: an id not used elsewhere/,
    ],
    [
      'a reference to nobody',
      { ...smallest, incidents: [{ id: 'i1', title: 'x', respondents: ['r9'] }] },
      /^incidents\[0\]\.respondents\[0\]: the id of a respondent/,
    ],
    [
      'three decimals of a yuan',
      { ...smallest, incidents: [{ id: 'i1', title: 'x', priceCny: 1.005 }] },
      /^incidents\[0\]\.priceCny: an amount in yuan with at most two decimals/,
    ],
    [
      'a kind of party that there is not',
      { ...smallest, respondents: [{ id: 'r1', kind: 'ghost' }] },
      /^respondents\[0\]\.kind: a known kind/,
    ],
  ])('refuses %s, and names the place', (_what, value, expected) => {
    expect(problems(value)).toEqual([expect.stringMatching(expected)])
  })

  it.each(['/etc/passwd', '../x.png', 'a/../b.png', 'a//b.png', './a.png', 'a\\b.png', 'C:/a.png'])(
    'refuses the evidence path %s, which may leave the folder',
    (file) => {
      const value = { ...smallest, evidence: [{ id: 'e1', file, title: 'x', kind: 'photo' }] }
      expect(problems(value)).toEqual([expect.stringMatching(/^evidence\[0\]\.file: /)])
    },
  )

  it('refuses one file under two ids, but not the same name in two folders', () => {
    const two = (first: string, second: string) => ({
      ...smallest,
      evidence: [
        { id: 'e1', file: first, title: 'x', kind: 'photo' },
        { id: 'e2', file: second, title: 'y', kind: 'photo' },
      ],
    })
    expect(problems(two('a.png', 'a.png'))).toEqual([
      expect.stringMatching(/^evidence\[1\]\.file: a file not used twice/),
    ])
    expect(problems(two('one/a.png', 'two/a.png'))).toEqual([])
  })

  it('writes paths as errors, gaps and warnings name them', () => {
    expect(formatPath(['incidents', 2, 'leakedFields', 0, 'gave'])).toBe('incidents[2].leakedFields[0].gave')
  })
})
