import { describe, expect, it } from 'vitest'
import { notLawThen } from '../../../src/renderer/src/features/law/law-of-then'
import { findArticle } from '../../../src/shared/law/article-in-force'
import { aCase, law, today } from '../../shared/law/law-fixtures'

function article(key: string) {
  const found = findArticle(law.catalogue, key)
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}

describe('why an article cannot be suggested, whatever happened', () => {
  it('it came into being later: said once, with all incidents before', () => {
    const it = aCase([
      { occurredAt: '2025-06-01' },
      { occurredAt: '2025-07-01' },
      { occurredAt: '2026-02-01' },
    ])

    expect(notLawThen(article('psa2025-56'), it, today)).toEqual([
      {
        incidents: ['事件1', '事件2'],
        text: '《治安管理处罚法》第五十六条自2026年1月1日起才有，不适用于此前的行为。',
      },
    ])
  })

  it('its text of then is not held, and no later one stands in for it', () => {
    const [answer] = notLawThen(article('psa2025-50'), aCase([{ occurredAt: '2012-06-01' }]), today)
    expect(answer?.text).toContain('本资料库未收录当时')
  })

  it('nothing, where some wording was the law on the day', () => {
    expect(notLawThen(article('psa2025-50'), aCase([{ occurredAt: '2025-06-01' }]), today)).toEqual([])
  })
})
