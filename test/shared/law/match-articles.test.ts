import { describe, expect, it } from 'vitest'
import { incidentContexts } from '../../../src/shared/law/case-context'
import { evaluateLaw } from '../../../src/shared/law/evaluate-law'
import { matchArticles } from '../../../src/shared/law/match-articles'
import { aCase, answerFor, day, idsOf, law, offered, reasons, sampleCase, today } from './law-fixtures'

describe('the law of the day of the act', () => {
  it('offers the new public-security articles for an act in 2026', () => {
    const answer = answerFor([{ conduct: ['sold', 'harassed'] }])

    expect(idsOf(answer, 'lead')).toEqual(expect.arrayContaining(['psa2025-56', 'psa2025-50']))
    expect(idsOf(answer)).not.toContain('psa2012-42')
  })

  it('offers article 42 for an act that ended in 2025, never article 56, and says why', () => {
    const answer = answerFor([{ occurredAt: '2025-12-31', conduct: ['sold', 'harassed'] }])

    expect(offered(answer, 'psa2012-42')).toMatchObject({
      key: 'psa2025-50',
      lead: true,
      version: '2013-01-01',
    })
    expect(idsOf(answer)).not.toContain('psa2025-56')
    expect(idsOf(answer)).not.toContain('psa2025-50')
    expect(reasons(answer, 'crim-253-1')).toContain('《治安管理处罚法》第五十六条自2026年1月1日起才有')
    expect(reasons(answer, 'psa2012-42')).toContain('不比旧条文轻')
    expect(idsOf(answer)).toEqual(expect.arrayContaining(['csl2016-44', 'csl2016-64', 'apl-37']))
  })

  it('shows both wordings of an act that lasted over New Year 2026, and says which is cited and why', () => {
    const answer = answerFor([
      { occurredAt: '2025-12-31', occurredUntil: '2026-01-01', conduct: ['harassed', 'sold'] },
    ])

    expect(offered(answer, 'psa2025-50').lead).toBe(true)
    expect(offered(answer, 'psa2012-42').lead).toBe(false)
    expect(reasons(answer, 'psa2025-50')).toContain('跨越2026年1月1日')
    expect(reasons(answer, 'psa2012-42')).toContain('不作引用')
    expect(reasons(answer, 'psa2025-56')).toContain('只用于该日以后的部分')
  })

  it('counts an act that goes on until today', () => {
    const answer = answerFor([{ occurredAt: '2025-06-01', ongoing: true, conduct: ['published'] }])

    expect(reasons(answer, 'psa2025-56')).toContain('持续至今')
  })

  it('takes a year for any day in it', () => {
    const inYear = answerFor([{ occurredAt: '2025-01-01', precision: 'year', conduct: ['harassed'] }])
    const overChange = answerFor([{ occurredAt: '2015-01-01', precision: 'year', conduct: ['sold'] }])

    expect(idsOf(inYear)).toContain('psa2012-42')
    expect(reasons(overChange, 'crim-253-1')).toContain('请先查明日期')
    expect(idsOf(overChange)).toContain('crim-253-1-2009')
  })

  it('measures an undated act by the day it was discovered, or else by today, and says so', () => {
    const discovered = answerFor([
      { occurredAt: undefined, discoveredAt: '2025-08-01', conduct: ['harassed'] },
    ])
    const undated = answerFor([{ occurredAt: undefined, conduct: ['harassed'] }])

    expect(reasons(discovered, 'psa2012-42')).toContain('暂按发现之日（2025年8月1日）的法律')
    expect(reasons(undated, 'psa2025-50')).toContain('暂按今日（2026年11月23日）的法律')
  })

  it('names the articles of which it holds no wording for the day', () => {
    const contexts = incidentContexts(
      aCase([{ occurredAt: '2019-05-01', conduct: ['published'] }]),
      today,
      law.words,
    )
    const { missing, offered: found } = matchArticles(contexts, law.matching, law.catalogue)

    expect(found.some(({ key }) => key === 'cc-1032')).toBe(false)
    expect(missing).toContainEqual({
      key: 'cc-1032',
      incident: 'i1',
      text: '《民法典》第一千零三十二条：本资料库未收录当时（2019年5月1日）的条文。',
    })
  })

  it('takes the rules of procedure of today, whatever the day of the act', () => {
    const answer = answerFor([{ occurredAt: '2022-03-01', conduct: ['harassed'] }])

    expect(idsOf(answer)).toEqual(expect.arrayContaining(['psa2025-90', 'civpl-122']))
    expect(idsOf(answer)).toContain('psa2012-22')
  })

  it('warns that a public-security act is older than six months', () => {
    const old = answerFor([{ occurredAt: '2026-05-23', conduct: ['sold'] }])
    const recent = answerFor([{ occurredAt: '2026-05-24', conduct: ['sold'] }])

    expect(reasons(old, 'psa2025-56')).toContain('已满六个月')
    expect(reasons(recent, 'psa2025-56')).not.toContain('已满六个月')
  })

  it('changes the article the sample cites when its incidents move to 2025', () => {
    const now = evaluateLaw(sampleCase(), law, today)
    const before = evaluateLaw(
      sampleCase((json) => json.replaceAll('2026-10-', '2025-10-').replaceAll('"2026-09-', '"2025-09-')),
      law,
      today,
    )

    expect(idsOf(now, 'lead')).toContain('psa2025-50')
    expect(idsOf(before, 'lead')).toContain('psa2012-42')
    expect(idsOf(before)).not.toContain('psa2025-56')
  })
})

describe('the reasons', () => {
  it('quote the facts of the case and name where they stand', () => {
    const { why } = offered(evaluateLaw(sampleCase(), law, today), 'crim-253-1')

    expect(why[0]).toEqual({
      incident: 'i1',
      facts: ['incidents[0].conduct', 'incidents[0].dataTypes', 'incidents[0].recordCounts[0]'],
      text: '事件“群内出售快递面单数据”：有人出售、提供或公开了个人信息（出售个人信息；姓名、电话号码、住址、交易信息；30000条，卖家自称“三万条”）。',
    })
  })

  it('offer each wording once, proposed ones first', () => {
    const answer = evaluateLaw(sampleCase(), law, today)
    const leads = answer.articles.map(({ lead }) => lead)

    expect(new Set(idsOf(answer)).size).toBe(answer.articles.length)
    expect(leads.lastIndexOf(true)).toBeLessThan(leads.indexOf(false))
    expect(answer.articles[0]?.id).toBe('crim-253-1')
  })

  it('say that an inference or hearsay has to be checked', () => {
    expect(reasons(answerFor([{ conduct: ['sold'], certainty: 'inference' }]), 'psa2025-56')).toContain(
      '这是推断，有待查证',
    )
    expect(reasons(answerFor([{ conduct: ['sold'], certainty: 'hearsay' }]), 'psa2025-56')).toContain(
      '这是听说，有待查证',
    )
  })

  it('are the same on every run', () => {
    expect(evaluateLaw(sampleCase(), law, today)).toEqual(evaluateLaw(sampleCase(), law, today))
  })
})

describe('a lead article that needs one more fact', () => {
  const respondents = (facts: object) => ({ respondents: [{ id: 'r1', kind: 'person', ...facts }] })
  const named = { respondents: ['r1'] }

  it.each([
    ['hacking without an intrusion', 'crim-285', { conduct: ['stolen'], channel: 'website' }, {}, false],
    [
      'hacking where the account denies it',
      'crim-285',
      { conduct: ['stolen'], channel: 'website', account: '商城称没有发现黑客入侵' },
      {},
      false,
    ],
    [
      'hacking with an intrusion',
      'crim-285',
      { conduct: ['stolen'], channel: 'website', account: '黑客入侵了商城系统' },
      {},
      true,
    ],
    [
      'fraud without a loss',
      'crim-266',
      { conduct: ['used_for_fraud'], harm: { propertyLossCny: 0 } },
      {},
      false,
    ],
    [
      'fraud with a loss',
      'crim-266',
      { conduct: ['used_for_fraud'], harm: { propertyLossCny: 3500 } },
      {},
      true,
    ],
    [
      'publication of what is not private',
      'psa2025-50',
      { conduct: ['published'], dataTypes: ['phone'] },
      {},
      false,
    ],
    [
      'publication of what is private',
      'psa2025-50',
      { conduct: ['published'], dataTypes: ['health'] },
      {},
      true,
    ],
    ['a fingerprint', 'face-2', { dataTypes: ['biometric'] }, {}, false],
    ['a face', 'face-2', { dataTypes: ['biometric'], account: '门店刷脸留存' }, {}, true],
    [
      'health data of a shop',
      'cc-1226',
      { dataTypes: ['health'], ...named },
      respondents({ kind: 'organisation', name: '某健身有限公司', role: 'handler' }),
      false,
    ],
    [
      'health data of a hospital',
      'cc-1226',
      { dataTypes: ['health'], ...named },
      respondents({ kind: 'organisation', name: '某市第一医院', role: 'handler' }),
      true,
    ],
    [
      'ID data from an insider of an unknown unit',
      'idc-19',
      { conduct: ['provided'], dataTypes: ['id_number'], ...named },
      respondents({ role: 'insider' }),
      false,
    ],
    [
      'ID data from a bank clerk',
      'idc-19',
      { conduct: ['provided'], dataTypes: ['id_number'], ...named },
      respondents({ role: 'insider', employer: '某银行支行' }),
      true,
    ],
    [
      'an official who may not be police',
      'idc-20',
      { conduct: ['provided'], ...named },
      respondents({ role: 'official', employer: '某街道' }),
      false,
    ],
    [
      'damages from a private person',
      'pipl-69',
      { conduct: ['published'], ...named },
      { ...respondents({ role: 'poster' }), claims: { civil: [{ kind: 'damages' }] } },
      false,
    ],
  ])('%s: %s', (_, id, incident, rest, lead) => {
    const answer = answerFor([incident], rest)

    expect(offered(answer, id).lead).toBe(lead)
    if (!lead) expect(reasons(answer, id)).toMatch(/待查|不适用该法|判断/)
  })

  it('asks for the flag of extortion: unknown is not enough', () => {
    expect(idsOf(answerFor([{ conduct: ['harassed'] }]))).not.toContain('crim-274')
    expect(idsOf(answerFor([{ conduct: ['harassed'], flags: { demandedMoney: false } }]))).not.toContain(
      'crim-274',
    )
    expect(idsOf(answerFor([{ conduct: ['harassed'], flags: { demandedMoney: true } }]), 'lead')).toContain(
      'crim-274',
    )
  })

  it('counts the age of the complainant on the day of the act', () => {
    const complainant = { id: 'p0', kind: 'person', born: '2008-10-04' }

    expect(idsOf(answerFor([{ occurredAt: '2026-10-03' }], { complainant }))).toContain('min-72')
    expect(idsOf(answerFor([{ occurredAt: '2026-10-04' }], { complainant }))).not.toContain('min-72')
  })

  it('stands on the day that was asked for', () => {
    const answer = answerFor([{ occurredAt: undefined, conduct: ['harassed'] }], {}, day('2025-07-01'))

    expect(answer.day).toBe('2025-07-01')
    expect(idsOf(answer)).toContain('psa2012-42')
  })
})

describe('what a handler may do with separate consent only', () => {
  const shop = { id: 'r1', kind: 'organisation', name: '某商城有限公司', role: 'handler' }
  const forum = { id: 'r2', kind: 'organisation', name: '某论坛有限公司', role: 'platform' }
  const poster = { id: 'r3', kind: 'unknown', role: 'poster', clues: [{ kind: 'account', value: '夜航船' }] }
  const leads = (incident: object, ...respondents: readonly { id: string }[]) =>
    idsOf(answerFor([{ ...incident, respondents: respondents.map(({ id }) => id) }], { respondents }), 'lead')

  it('is to publish and to provide, on the part of a handler', () => {
    expect(leads({ conduct: ['published'] }, shop)).toContain('pipl-25')
    expect(leads({ conduct: ['published'] }, shop)).not.toContain('pipl-23')
    expect(leads({ conduct: ['provided'] }, shop)).toContain('pipl-23')
    expect(leads({ conduct: ['sold'] }, forum)).toContain('pipl-23')
  })

  it('is none of a stranger, nor of the forum on which he wrote', () => {
    for (const conduct of ['published', 'sold']) {
      const found = [
        ...leads({ conduct: [conduct] }, poster),
        ...leads({ conduct: [conduct] }, poster, forum),
      ]
      expect(found).not.toContain('pipl-23')
      expect(found).not.toContain('pipl-25')
    }
  })

  it('is sensitive information above all, where the owner gave it', () => {
    const health = { conduct: ['published'], dataTypes: ['health'] }
    expect(leads({ ...health, gaveData: { toWhom: 'r1', fields: ['health'] } }, shop)).toContain('pipl-29')
    expect(leads(health, shop)).not.toContain('pipl-29')
  })
})
