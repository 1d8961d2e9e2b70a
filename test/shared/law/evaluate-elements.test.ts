import { describe, expect, it } from 'vitest'
import { evaluateLaw } from '../../../src/shared/law/evaluate-law'
import { answerFor, element, law, offered, sampleCase, today } from './law-fixtures'

const exhibit = (id: string) => ({ id, file: `${id}.png`, title: id, kind: 'screenshot' })

describe('the elements of an offered article', () => {
  it('are shown by a stated fact, with the facts and the exhibits', () => {
    const answer = answerFor([{ conduct: ['sold'], evidence: ['e1'] }], { evidence: [exhibit('e1')] })

    expect(element(answer, 'crim-253-1', 'act')).toMatchObject({
      met: 'yes',
      because: ['incidents[0].conduct'],
      evidence: ['e1'],
    })
  })

  it.each(['inference', 'hearsay'])('are only claimed by %s', (certainty) => {
    expect(element(answerFor([{ conduct: ['sold'], certainty }]), 'crim-253-1', 'act').met).toBe('claimed')
  })

  it('are claimed by numbers that the seller only asserts, and shown by numbers that were seized', () => {
    const gravity = (basis: string) =>
      element(
        answerFor([{ conduct: ['sold'], recordCounts: [{ dataTypes: ['phone'], count: 5000, basis }] }]),
        'crim-253-1',
        'gravity',
      )

    expect(gravity('卖家自称').met).toBe('claimed')
    expect(gravity('查获的文件')).toMatchObject({
      met: 'yes',
      because: ['incidents[0].recordCounts[0].count'],
    })
  })

  it('are open, never "no", where nothing is known', () => {
    const unknown = answerFor([{ conduct: ['sold', 'used_for_fraud', 'failed_security'] }])
    const answers = unknown.articles.flatMap(({ elements }) => elements)

    expect(answers.filter(({ met }) => met === 'no')).toEqual([])
    expect(element(unknown, 'crim-253-1', 'gravity').met).toBe('open')
    expect(element(unknown, 'crim-266', 'disposition').met).toBe('open')
  })

  it('stay open below the number of records, because other circumstances can be serious', () => {
    const recordCounts = [{ dataTypes: ['phone'], count: 1, basis: '本人一条' }]
    const answer = answerFor([{ conduct: ['sold'], recordCounts }])

    expect(element(answer, 'crim-253-1', 'gravity').met).toBe('open')
    expect(element(answer, 'psa2025-56', 'belowcrime').met).toBe('yes')
  })

  it('are contradicted only by a stated fact', () => {
    const answer = answerFor([{ conduct: ['used_for_fraud'], harm: { propertyLossCny: 0 } }])

    expect(element(answer, 'crim-266', 'disposition')).toMatchObject({
      met: 'no',
      because: ['incidents[0].harm.propertyLossCny'],
    })
  })

  it('take the strongest answer of several incidents, and "no" only from all', () => {
    const loss = (...amounts: (number | undefined)[]) =>
      element(
        answerFor(
          amounts.map((propertyLossCny) => ({ conduct: ['used_for_fraud'], harm: { propertyLossCny } })),
        ),
        'crim-266',
        'disposition',
      ).met

    expect(loss(0, 100)).toBe('yes')
    expect(loss(0, undefined)).toBe('open')
    expect(loss(0, 0)).toBe('no')
  })

  it('are all answered for every article of the sample, in the order of the article', () => {
    for (const article of evaluateLaw(sampleCase(), law, today).articles) {
      const version = law.catalogue.articles.get(article.key)?.versions.find(({ id }) => id === article.id)
      expect(article.elements.map(({ id }) => id)).toEqual(version?.elements.map(({ id }) => id))
    }
  })

  it('of the sample: the number is claimed, the loss is contradicted, the act is shown', () => {
    const answer = evaluateLaw(sampleCase(), law, today)

    expect(element(answer, 'crim-253-1', 'gravity')).toMatchObject({ met: 'claimed', evidence: ['e1'] })
    expect(element(answer, 'crim-266', 'disposition').met).toBe('no')
    expect(element(answer, 'psa2025-50', 'repeat')).toMatchObject({ met: 'yes', evidence: ['e3'] })
    expect(element(answer, 'cons-29', 'consumer').met).toBe('yes')
    expect(offered(answer, 'cc-1034').elements.map(({ met }) => met)).toEqual(['yes', 'yes'])
  })
})
