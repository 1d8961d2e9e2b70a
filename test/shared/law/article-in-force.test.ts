import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/shared/domain/calendar'
import { articleInForce } from '../../../src/shared/law/article-in-force'
import { day, law } from './law-fixtures'

const on = (key: string, text: string) => articleInForce(law.catalogue, key, day(text))
const idOn = (key: string, text: string) => {
  const found = on(key, text)
  return found.state === 'in-force' ? found.version.id : found.state
}

describe('articleInForce', () => {
  it('changes the wording on the day the law changes, not before and not after', () => {
    expect(idOn('psa2025-50', '2025-12-31')).toBe('psa2012-42')
    expect(idOn('psa2025-50', '2026-01-01')).toBe('psa2025-50')
    expect(idOn('psa2025-50', '2026-01-02')).toBe('psa2025-50')
    expect(idOn('csl2025-46', '2025-12-31')).toBe('csl2016-44')
    expect(idOn('crim-253-1', '2015-10-31')).toBe('crim-253-1-2009')
    expect(idOn('crim-253-1', '2015-11-01')).toBe('crim-253-1')
    expect(idOn('netct25-1', '2025-10-31')).toBe('netct18-2')
  })

  it('takes an older id for the whole chain', () => {
    expect(idOn('psa2012-42', '2026-03-01')).toBe('psa2025-50')
  })

  it('says "not yet" where it is known that no such article existed', () => {
    expect(on('psa2025-56', '2025-12-31')).toEqual({ state: 'not-yet', from: '2026-01-01' })
    expect(on('crim-253-1', '2009-02-27')).toEqual({ state: 'not-yet', from: '2009-02-28' })
  })

  it('says "not held" where an older wording may have existed, and for an unknown key', () => {
    expect(idOn('psa2025-50', '2012-12-31')).toBe('not-held')
    expect(idOn('cc-1032', '2020-12-31')).toBe('not-held')
    expect(idOn('civpl-29', '2023-12-31')).toBe('not-held')
    expect(idOn('no-such-article', '2026-01-01')).toBe('not-held')
  })

  it('never lets a later wording stand in for an earlier day', () => {
    const keys = [...law.catalogue.articles.keys()]
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.integer({ min: 0, max: 365 * 40 }), (key, offset) => {
        const at = addDays(day('1995-01-01'), offset)
        const found = articleInForce(law.catalogue, key, at)
        expect(found.state !== 'in-force' || found.version.effectiveFrom <= at).toBe(true)
      }),
    )
  })
})
