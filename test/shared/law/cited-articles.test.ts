import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../src/shared/domain/filing'
import { citationsOf } from '../../../src/shared/law/cited-articles'
import { aCase, law, sampleCase, today } from './law-fixtures'

const cited = (it: ReturnType<typeof aCase>, document: DocumentKind) =>
  citationsOf(it, law, today).citedIn(document)
const ids = (it: ReturnType<typeof aCase>, document: DocumentKind) =>
  cited(it, document).map(({ version }) => version.id)

describe('the articles that a paper cites', () => {
  it('suggests for each paper what belongs in it, lead articles first', () => {
    const police = cited(sampleCase(), 'police-report')

    expect(police.slice(0, 2).map(({ version, lead }) => [version.id, lead])).toEqual([
      ['crim-253-1', true],
      ['psa2025-56', true],
    ])
    expect(ids(sampleCase(), 'security-report')).not.toContain('crim-253-1')
    expect(ids(sampleCase(), 'civil-complaint')).toEqual(
      expect.arrayContaining(['cc-1032', 'cc-1034', 'pipl-69']),
    )
    expect(ids(sampleCase(), 'civil-complaint')).not.toContain('crim-253-1')
    expect(ids(sampleCase(), 'evidence-list')).toEqual([])
  })

  it('names the incidents of each article and the day whose law it is', () => {
    const [first] = cited(sampleCase(), 'police-report')

    expect(first).toMatchObject({
      key: 'crim-253-1',
      incidents: ['i1', 'i2', 'i3'],
      day: '2026-10-03',
      picked: false,
    })
  })

  it('cites an act of 2025 by the old number', () => {
    const old = aCase([{ occurredAt: '2025-12-31', conduct: ['harassed'] }])

    expect(ids(old, 'security-report')).toContain('psa2012-42')
    expect(ids(old, 'security-report')).not.toContain('psa2025-50')
  })

  it('cites one wording of an act that lasted over the change', () => {
    const spanning = aCase([{ occurredAt: '2025-12-01', occurredUntil: '2026-02-01', conduct: ['harassed'] }])

    expect(ids(spanning, 'security-report')).toContain('psa2025-50')
    expect(ids(spanning, 'security-report')).not.toContain('psa2012-42')
  })

  it('cites each incident by the law of its own day', () => {
    const both = aCase([
      { occurredAt: '2025-12-31', conduct: ['harassed'] },
      { occurredAt: '2026-01-01', conduct: ['harassed'] },
    ])

    expect(
      cited(both, 'security-report')
        .filter(({ key }) => key === 'psa2025-50')
        .map(({ version, incidents }) => [version.id, incidents]),
    ).toEqual([
      ['psa2012-42', ['i1']],
      ['psa2025-50', ['i2']],
    ])
  })

  it('cites the passages that the facts fall under, and the whole article where a rule knows of none', () => {
    const passages = (key: string, incidents: readonly Record<string, unknown>[]) =>
      cited(aCase(incidents), 'police-report').find((it) => it.key === key)?.passages
    expect(passages('crim-253-1', [{ conduct: ['stolen'] }, { conduct: ['sold'] }])).toEqual([
      { paragraph: 1 },
      { paragraph: 3 },
    ])
    expect(passages('crim-253-1', [{ conduct: ['insider_abuse', 'sold'] }])).toEqual([])
    const inSecurity = cited(aCase([{ conduct: ['harassed'] }]), 'security-report')
    expect(inSecurity.find(({ key }) => key === 'psa2025-50')?.passages).toEqual([{ paragraph: 1, item: 5 }])
  })

  it('never cites an excerpt as an article', () => {
    expect(ids(sampleCase(), 'civil-complaint')).not.toContain('netct25-1')
  })
})

describe('the picks of the owner', () => {
  const picks = (citations: readonly string[], incidents: readonly object[] = [{ conduct: ['sold'] }]) =>
    aCase(incidents as Record<string, unknown>[], { citations })

  it('replace the suggestions, in the order of the owner, in the papers where they are of use', () => {
    const it = picks(['cc-1034', 'psa2025-56', 'crim-253-1'])

    expect(ids(it, 'police-report')).toEqual(['psa2025-56', 'crim-253-1'])
    expect(cited(it, 'police-report').every(({ picked, lead }) => picked && lead)).toBe(true)
    expect(ids(it, 'civil-complaint')).toContain('cc-1034')
  })

  it('may be none at all', () => {
    expect(ids(picks([]), 'police-report')).toEqual([])
  })

  it('take an older id, and a day after @, for the wording of that day', () => {
    expect(ids(picks(['psa2012-42'], [{ conduct: ['harassed'] }]), 'security-report')).toEqual(['psa2025-50'])
    expect(ids(picks(['psa2025-50@2025-06-01'], [{ conduct: ['harassed'] }]), 'security-report')).toEqual([
      'psa2012-42',
    ])
  })

  it('are cited for all incidents where no rule offers them', () => {
    const it = picks(['csl2025-47'], [{ conduct: ['sold'] }, { conduct: ['peeped'] }])
    const [article] = cited(it, 'regulator-complaint')

    expect(article?.version.id).toBe('csl2025-47')
    expect(article?.incidents).toEqual(['i1', 'i2'])
  })

  it('are not cited for a day on which they were not the law, and that is said', () => {
    const it = picks(
      ['psa2025-56', 'no-such-article', 'netct25-1', 'crim-253-1'],
      [{ occurredAt: '2025-06-01', conduct: ['sold'] }],
    )

    expect(ids(it, 'security-report')).toEqual([])
    expect(citationsOf(it, law, today).unusable).toEqual([
      { pick: 'psa2025-56', text: '《治安管理处罚法》第五十六条自2026年1月1日起才有，不适用于此前的行为。' },
      { pick: 'no-such-article', text: '本资料库没有“no-such-article”这一条。' },
      { pick: 'netct25-1', text: expect.stringContaining('节录') },
    ])
  })
})
