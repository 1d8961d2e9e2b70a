import { describe, expect, it } from 'vitest'
import { citedNow, withCitation, withoutArticle } from '../../../src/renderer/src/features/law/citation-picks'
import { OfferedArticle } from '../../../src/shared/law/law-answer'

const offered = [anOffer('crim-253-1', true), anOffer('psa2025-56', true), anOffer('pipl-10', false)]

describe('the citations of a case', () => {
  it('are the leading suggestions until the owner picks', () => {
    expect(citedNow(undefined, offered)).toEqual(['crim-253-1', 'psa2025-56'])
    expect(citedNow([], offered)).toEqual([])
  })

  it('hold an article once, whatever day it is cited for', () => {
    expect(withCitation(['psa2025-50', 'cc-111'], 'psa2025-50@2025-06-01')).toEqual([
      'psa2025-50@2025-06-01',
      'cc-111',
    ])
    expect(withCitation(['cc-111'], 'pipl-10')).toEqual(['cc-111', 'pipl-10'])
    expect(withoutArticle(['psa2025-50@2025-06-01', 'cc-111'], 'psa2025-50')).toEqual(['cc-111'])
  })
})

function anOffer(key: string, lead: boolean): OfferedArticle {
  return OfferedArticle.parse({
    key,
    id: key,
    version: '2026-01-01',
    law: '',
    number: '',
    paragraphs: [],
    lead,
    why: [],
    elements: [],
    verification: 'one_source',
  })
}
