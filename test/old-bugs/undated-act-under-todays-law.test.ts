import { describe, expect, it } from 'vitest'
import { draftForTest, textOf } from '../helpers/draft-for-test'
import { aCase, answerFor, idsOf, reasons } from '../shared/law/law-fixtures'

const undated = { occurredAt: undefined, conduct: ['sold'], dataTypes: ['phone'] }

describe('an act whose day is not stated', () => {
  it('is not charged under an article that may not have been the law', async () => {
    const answer = answerFor([undated])
    const paper = await draftForTest('security-report', aCase([undated]))

    expect(idsOf(answer, 'lead')).not.toContain('psa2025-56')
    expect(idsOf(answer, 'lead')).toContain('crim-253-1')
    expect(reasons(answer, 'psa2025-56')).toMatch(/第五十六条自2026年1月1日起施行，不能确定行为是否在此以后/)
    expect(textOf(paper)).not.toMatch(/第五十六条规定/)
  })

  it('is asked for its time where an article depends on it', async () => {
    const { warnings } = await draftForTest('security-report', aCase([undated]))

    expect(warnings).toContainEqual(
      expect.objectContaining({
        check: 'article-undated',
        place: 'incidents[0].occurredAt',
        text: expect.stringMatching(/第五十六条.*请先写明发生的时间/),
      }),
    )
  })

  it('is asked for its time where the owner picked the article', async () => {
    const it = aCase([undated], { citations: ['psa2025-56'] })
    const { warnings } = await draftForTest('security-report', it)

    expect(warnings.map(({ check }) => check)).toContain('article-undated')
  })

  it('keeps the articles that have been the law for long', () => {
    const found = answerFor([{ ...undated, discoveredAt: '2026-02-01' }])

    expect(idsOf(found, 'lead')).toEqual(expect.arrayContaining(['crim-253-1', 'pipl-10']))
    expect(idsOf(found, 'lead')).not.toContain('psa2025-56')
  })

  it.each([{ occurredAt: '2026-10-03' }, { occurredAt: undefined, ongoing: true }])(
    'is not what this is: %o',
    async (time) => {
      const facts = { ...undated, ...time }
      const { warnings } = await draftForTest('security-report', aCase([facts]))

      expect(warnings.map(({ check }) => check)).not.toContain('article-undated')
      expect(idsOf(answerFor([facts]), 'lead')).toContain('psa2025-56')
    },
  )
})
