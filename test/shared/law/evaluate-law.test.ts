import { describe, expect, it } from 'vitest'
import { evaluateLaw } from '../../../src/shared/law/evaluate-law'
import { LawAnswer } from '../../../src/shared/law/law-answer'
import { answerFor, law, sampleCase, today } from './law-fixtures'

/** Reads `incidents[0].recordCounts[0].count` out of a case. */
function valueAt(root: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], root)
}

describe('evaluateLaw', () => {
  const sample = sampleCase()
  const answer = evaluateLaw(sample, law, today)

  it('has the shape that the format names, and nothing else', () => {
    expect(LawAnswer.parse(answer)).toEqual(answer)
    expect(LawAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
  })

  it('names only facts that the case states, and exhibits that it has', () => {
    const paths = [
      ...answer.articles.flatMap(({ why, elements }) => [
        ...why.flatMap(({ facts }) => facts),
        ...elements.flatMap(({ because }) => because),
      ]),
      ...answer.thresholds.flatMap(({ inputs }) => inputs.map(({ path }) => path)),
    ]
    const exhibits = new Set(sample.evidence.map(({ id }) => id))

    expect(paths.length).toBeGreaterThan(50)
    expect(paths.filter((path) => valueAt(sample, path) === undefined)).toEqual([])
    expect(
      answer.articles
        .flatMap(({ elements }) => elements.flatMap((it) => it.evidence))
        .filter((id) => !exhibits.has(id)),
    ).toEqual([])
  })

  it('gives the official text of the wording it names', () => {
    for (const { key, id, version, paragraphs } of answer.articles) {
      const wording = law.catalogue.articles.get(key)?.versions.find((it) => it.id === id)
      expect({ version, paragraphs }).toEqual({
        version: wording?.effectiveFrom,
        paragraphs: wording?.paragraphs,
      })
    }
  })

  it('promises nothing and calls nobody guilty', () => {
    const said = [
      ...answer.articles.flatMap(({ why }) => why.map(({ text }) => text)),
      ...answer.thresholds.map(({ arithmetic }) => arithmetic),
      ...answer.courts.map(({ because }) => because),
      ...answer.police.map(({ because }) => because),
    ].join('\n')

    expect(said).not.toMatch(/有罪|已构成|构成犯罪|必定|一定会|肯定|保证受理|将被判/)
    expect(said).toContain('可能')
  })

  it('answers a case of which next to nothing is known', () => {
    const bare = answerFor([{ occurredAt: undefined }])

    expect(bare.thresholds).toEqual([])
    expect(bare.articles.filter(({ elements }) => elements.some(({ met }) => met === 'no'))).toEqual([])
    expect(bare.channels.some(({ id }) => id === 'police')).toBe(true)
  })

  it('offers the sample its court, its fee and its periods', () => {
    expect(answer.courts[0]?.name).toBe('北京互联网法院')
    expect(answer.fee).toMatchObject({ minFen: 10_000, maxFen: 50_000 })
    expect(answer.deadlines.find(({ id }) => id === 'civil-3-years')?.lastDay).toBe('2029-10-09')
    expect(answer.thresholds[0]).toMatchObject({ rule: 'count', result: 'reached', claimedOnly: true })
  })
})
