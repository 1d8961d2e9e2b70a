import { describe, expect, it } from 'vitest'
import { findProvision, findWording } from '../../../src/renderer/src/features/law/find-wording'
import { answerFor, law } from '../../shared/law/law-fixtures'

const catalogue = { articles: [...law.catalogue.articles.values()] }

describe('an article of the catalogue', () => {
  it('is found by the id of any of its wordings', () => {
    expect(findWording(catalogue, 'psa2012-42')?.article.key).toBe('psa2025-50')
    expect(findWording(catalogue, 'none-1')).toBeUndefined()
  })

  it('is found by the name of a provision of it, which every threshold has', () => {
    expect(findProvision(catalogue, '法释〔2017〕10号第五条第一款第三项至第六项')?.id).toBe('sc2017-5')
    expect(findProvision(catalogue, '法释〔2017〕10号第六条第一款')?.id).toBe('sc2017-6')

    const { thresholds } = answerFor(
      [
        { ...by, conduct: ['bought'], illegalGainCny: 60000, flags: { boughtForLawfulBusiness: true } },
        { ...by, conduct: ['sold', 'insider_abuse'], onDuty: true, dataTypes: ['location_track'] },
        { ...by, conduct: ['failed_security'], flags: { regulatorOrderRefused: true } },
      ],
      { respondents: [{ id: 'r1', kind: 'person', name: '王某' }] },
    )
    expect(thresholds.length).toBeGreaterThan(3)
    expect(thresholds.filter(({ provision }) => findProvision(catalogue, provision) === undefined)).toEqual(
      [],
    )
  })
})

const by = { respondents: ['r1'] }
