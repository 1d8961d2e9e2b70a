import { describe, expect, it } from 'vitest'
import { exhibitNumbers, numberExhibits } from '../../../src/shared/drafting/exhibit-numbers'
import { aCase, anEvidence, anIncident } from '../../fixtures/a-case'
import { sampleCase } from '../../fixtures/sample-case'
import { draftForTest, textOf } from '../../helpers/draft-for-test'

describe('exhibit numbers', () => {
  it('groups by what an exhibit shows: relation, act, harm, answers', () => {
    const numbers = numberExhibits(sampleCase()).map(
      ({ item, number, group }) => `${number} ${group} ${item.id}`,
    )

    expect(numbers).toEqual([
      '1-1 relation e4',
      '2-1 act e1',
      '2-2 act e2',
      '3-1 harm e3',
      '4-1 response e5',
      '4-2 response e6',
    ])
  })

  it('does not depend on the order in which incidents were logged', () => {
    const it = sampleCase()
    expect(exhibitNumbers({ ...it, incidents: [...it.incidents].reverse() })).toEqual(exhibitNumbers(it))
  })

  it('gives every exhibit exactly one number, also one that no incident uses', () => {
    const evidence = Array.from({ length: 28 }, (_, index) =>
      anEvidence({ id: `e${index}`, file: `evidence/${index}.png` }),
    )
    const incidents = [anIncident({ conduct: ['sold'], evidence: ['e3', 'e1'] })]
    const numbers = exhibitNumbers(aCase({ incidents, evidence }))

    expect(new Set(numbers.values()).size).toBe(28)
    expect(numbers.get('e1')).toBe('1-1')
    expect(numbers.get('e3')).toBe('1-2')
    expect(numbers.get('e0')).toBe('2-1')
  })
})

it('a paper names three or more exhibits in a row of one group as a run, and never across a gap', async () => {
  const evidence = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => anEvidence({ id, file: `evidence/${id}.png` }))
  const incidents = [
    anIncident({ id: 'i1', conduct: ['sold'], evidence: ['a', 'b', 'c', 'd', 'e', 'f'] }),
    anIncident({ id: 'i2', conduct: ['sold'], title: '第二件', evidence: ['a', 'b', 'd', 'e', 'f'] }),
  ]
  const text = textOf(await draftForTest('police-report', aCase({ evidence, incidents })))
  expect(text).toContain('〔证据1-1至1-6〕')
  expect(text).toContain('〔证据1-1、1-2、1-4至1-6〕')
})
