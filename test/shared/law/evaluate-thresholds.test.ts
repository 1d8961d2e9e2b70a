import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ThresholdAnswer } from '../../../src/shared/law/law-answer'
import { answerFor } from './law-fixtures'

type Facts = Record<string, unknown>

const records = (a: number, b: number, c: number) =>
  (
    [
      [a, 'location_track'],
      [b, 'transaction'],
      [c, 'phone'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, dataType]) => ({ dataTypes: [dataType], count, basis: '查获的文件' }))

function thresholds(incident: Facts, rest: Facts = {}): readonly ThresholdAnswer[] {
  return answerFor([{ conduct: ['sold'], ...incident }], rest).thresholds
}

function find(answers: readonly ThresholdAnswer[], rule: string, tier: ThresholdAnswer['tier'] = 'serious') {
  const found = answers.find((it) => it.rule === rule && it.tier === tier)
  if (found === undefined) throw new Error(`no ${rule} ${tier}`)
  return found
}

const countOf = (a: number, b: number, c: number, tier: ThresholdAnswer['tier'] = 'serious') =>
  find(thresholds({ recordCounts: records(a, b, c) }), 'count', tier).result

describe('情节严重 by the number of records', () => {
  it.each([
    [49, 0, 0, 'not_reached'],
    [50, 0, 0, 'reached'],
    [0, 499, 0, 'not_reached'],
    [0, 500, 0, 'reached'],
    [0, 0, 4999, 'not_reached'],
    [0, 0, 5000, 'reached'],
    [20, 200, 1000, 'reached'],
    [49, 9, 0, 'not_reached'],
    [49, 10, 0, 'reached'],
  ])('tier A %i, B %i, C %i: %s', (a, b, c, result) => {
    expect(countOf(a, b, c)).toBe(result)
  })

  it.each([
    [499, 0, 0, 'not_reached'],
    [500, 0, 0, 'reached'],
    [0, 5000, 0, 'reached'],
    [0, 0, 49_999, 'not_reached'],
    [0, 0, 50_000, 'reached'],
    [200, 2000, 10_000, 'reached'],
  ])('情节特别严重 at ten times: A %i, B %i, C %i: %s', (a, b, c, result) => {
    expect(countOf(a, b, c, 'especially_serious')).toBe(result)
  })

  it('adds in proportion exactly, as whole numbers do', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(6000), fc.nat(60_000), (a, b, c) => {
        fc.pre(a + b + c > 0)
        const points = BigInt(a) * 100n + BigInt(b) * 10n + BigInt(c)
        expect(countOf(a, b, c)).toBe(points >= 5000n ? 'reached' : 'not_reached')
        expect(countOf(a, b, c, 'especially_serious')).toBe(points >= 50_000n ? 'reached' : 'not_reached')
      }),
      { numRuns: 60 },
    )
  })

  it('is never lowered by more records', () => {
    const count = fc.nat(6000)
    fc.assert(
      fc.property(count, count, count, count, count, count, (a, b, c, moreA, moreB, moreC) => {
        fc.pre(a + b + c > 0)
        if (countOf(a, b, c) === 'reached') expect(countOf(a + moreA, b + moreB, c + moreC)).toBe('reached')
      }),
      { numRuns: 60 },
    )
  })

  it('shows the sum, the basis of each number and the assumption on what one record is', () => {
    const answer = find(thresholds({ recordCounts: records(30, 300, 0) }), 'count')

    expect(answer.arithmetic).toContain('30/50+300/500=1.2，不低于1，可能达到“情节严重”的数量标准')
    expect(answer.arithmetic).toContain('解释没有规定“条”的算法')
    expect(answer.inputs).toEqual([
      { path: 'incidents[0].recordCounts[0].count', value: 30, basis: '查获的文件' },
      { path: 'incidents[0].recordCounts[1].count', value: 300, basis: '查获的文件' },
    ])
  })

  it('never rounds a sum below one up to one', () => {
    expect(find(thresholds({ recordCounts: records(49, 9, 9) }), 'count').arithmetic).toContain('=0.9998')
  })

  it('is open, and asks the police, where no number is known', () => {
    const answer = find(thresholds({}), 'count')

    expect(answer).toMatchObject({ result: 'open', claimedOnly: false, inputs: [] })
    expect(answer.arithmetic).toContain('请求公安机关查清')
  })

  it('gives a range where no verified rule settles the tier of an address or an ID number', () => {
    const recordCounts = [{ dataTypes: ['name', 'address'], count: 500, basis: '查获的文件' }]
    const answer = find(thresholds({ recordCounts }), 'count')

    expect(answer.result).toBe('open')
    expect(answer.arithmetic).toContain('最少500/5000=0.1，最多500/500=1')
    expect(countOf(0, 0, 4999)).toBe('not_reached')
  })

  it('takes a set of information at its weightiest kind, once', () => {
    const recordCounts = [{ dataTypes: ['name', 'address', 'transaction'], count: 500, basis: '查获的文件' }]

    expect(find(thresholds({ recordCounts }), 'count')).toMatchObject({ result: 'reached' })
  })

  it('takes a face as item 4, another biometric as unsettled', () => {
    const recordCounts = [{ dataTypes: ['biometric'], count: 500, basis: '查获的文件' }]

    expect(find(thresholds({ recordCounts, account: '出售人脸照片' }), 'count').result).toBe('reached')
    expect(find(thresholds({ recordCounts }), 'count').result).toBe('open')
  })

  it('reaches from the least to the most that the case gives', () => {
    const recordCounts = [{ dataTypes: ['phone'], count: 4000, atMost: 6000, basis: '样本推算' }]

    expect(find(thresholds({ recordCounts }), 'count')).toMatchObject({ result: 'open' })
  })

  it.each(['卖家自称“三万条”', '据称', '群主声称', '号称百万'])('marks what is only claimed: %s', (basis) => {
    const recordCounts = [{ dataTypes: ['phone'], count: 30_000, basis }]

    expect(find(thresholds({ recordCounts }), 'count')).toMatchObject({
      result: 'reached',
      claimedOnly: true,
    })
  })

  it('is not merely claimed where the proved part is enough', () => {
    const recordCounts = [
      { dataTypes: ['phone'], count: 30_000, basis: '卖家自称' },
      { dataTypes: ['phone'], count: 5000, basis: '查获的文件' },
    ]

    expect(find(thresholds({ recordCounts }), 'count')).toMatchObject({
      result: 'reached',
      claimedOnly: false,
    })
  })

  it('leads to the public-security route when it is below, and only where the law had one', () => {
    const below = { recordCounts: records(1, 0, 0) }

    expect(find(thresholds(below), 'count').arithmetic).toContain(
      '第五十六条（2026年1月1日起施行）不以“情节严重”为要件',
    )
    expect(find(thresholds({ ...below, occurredAt: '2025-12-31' }), 'count').arithmetic).toContain(
      '不溯及以前的行为',
    )
  })

  it('does not add the same records obtained and then sold, nor the numbers of different people', () => {
    const half = { recordCounts: records(0, 300, 0) }
    const one = {
      respondents: [
        { id: 'r1', kind: 'unknown' },
        { id: 'r2', kind: 'unknown' },
      ],
    }
    const by = (...ids: string[]) =>
      answerFor(
        ids.map((id, index) => ({ ...half, conduct: [index === 0 ? 'stolen' : 'sold'], respondents: [id] })),
        one,
      ).thresholds.filter(({ rule, tier }) => rule === 'count' && tier === 'serious')

    expect(by('r1', 'r1').map(({ result }) => result)).toEqual(['open'])
    expect(by('r1', 'r2').map(({ result }) => result)).toEqual(['not_reached', 'not_reached'])
  })

  it('adds different tiers of one actor over several incidents', () => {
    const answer = answerFor([
      { conduct: ['sold'], recordCounts: records(30, 0, 0) },
      { conduct: ['sold'], recordCounts: records(0, 300, 0) },
    ])

    expect(find(answer.thresholds, 'count').result).toBe('reached')
  })

  it('is not asked of a handler that failed to secure its data', () => {
    expect(thresholds({ conduct: ['failed_security'], recordCounts: records(500, 0, 0) })).toEqual([])
  })
})

describe('情节严重 by illegal gain', () => {
  it.each([
    [4999, 'not_reached', 'not_reached'],
    [4999.99, 'not_reached', 'not_reached'],
    [5000, 'reached', 'not_reached'],
    [49_999.99, 'reached', 'not_reached'],
    [50_000, 'reached', 'reached'],
  ])('%d yuan: %s, especially %s', (illegalGainCny, serious, especially) => {
    const answers = thresholds({ illegalGainCny })

    expect(find(answers, 'gain').result).toBe(serious)
    expect(find(answers, 'gain', 'especially_serious').result).toBe(especially)
  })

  it('is never added to the number of records', () => {
    const answers = thresholds({ illegalGainCny: 4999, recordCounts: records(49, 0, 0) })

    expect(answers.filter(({ result }) => result === 'reached')).toEqual([])
  })

  it('does not take an asking price for a gain', () => {
    expect(thresholds({ priceCny: 90_000 }).some(({ rule }) => rule === 'gain')).toBe(false)
  })
})

describe('an insider', () => {
  it('needs half, and five times for 情节特别严重', () => {
    const of = (a: number) => thresholds({ onDuty: true, recordCounts: records(a, 0, 0) })

    expect(find(of(24), 'insider').result).toBe('not_reached')
    expect(find(of(25), 'insider').result).toBe('reached')
    expect(find(of(249), 'insider', 'especially_serious').result).toBe('not_reached')
    expect(find(of(250), 'insider', 'especially_serious').result).toBe('reached')
  })

  it('needs half of the gain', () => {
    const gains = (illegalGainCny: number) =>
      thresholds({ onDuty: true, illegalGainCny }).filter(
        ({ rule, inputs }) =>
          rule === 'insider' && inputs.some(({ path }) => path.endsWith('illegalGainCny')),
      )

    expect(gains(2499.99)[0]?.result).toBe('not_reached')
    expect(gains(2500)[0]?.result).toBe('reached')
    expect(gains(25_000)[1]).toMatchObject({ tier: 'especially_serious', result: 'reached' })
  })

  it('is open where it is not known, and nothing where it is denied', () => {
    const recordCounts = records(25, 0, 0)

    expect(find(thresholds({ recordCounts }), 'insider').result).toBe('open')
    expect(thresholds({ recordCounts, onDuty: false }).some(({ rule }) => rule === 'insider')).toBe(false)
  })

  it('must have sold or provided what he got on duty', () => {
    const answers = thresholds({ conduct: ['stolen'], onDuty: true, recordCounts: records(25, 0, 0) })

    expect(answers.some(({ rule }) => rule === 'insider')).toBe(false)
  })
})

describe('circumstances without a number', () => {
  const prior = (priorOffence: string) => ({
    respondents: [{ id: 'r1', kind: 'person', name: '王某', priorOffence }],
  })

  it('counts a prior punishment of the actor', () => {
    expect(find(thresholds({ respondents: ['r1'] }, prior('criminal')), 'prior').result).toBe('reached')
    expect(find(thresholds({ respondents: ['r1'] }, prior('administrative_within_2y')), 'prior').result).toBe(
      'reached',
    )
    expect(find(thresholds({}), 'prior').result).toBe('open')
  })

  it.each([
    [true, 'reached'],
    [false, 'not_reached'],
    [undefined, 'open'],
  ])('tracks used in crime %s: %s', (usedInCrime, result) => {
    const answers = thresholds({ dataTypes: ['location_track'], flags: { usedInCrime } })

    expect(find(answers, 'tracks-used-in-crime').result).toBe(result)
  })

  it('raises to 情节特别严重 by grave harm only what is serious', () => {
    const harm = { grave: 'death' }

    expect(find(thresholds({ harm }), 'grave-harm', 'especially_serious').result).toBe('open')
    expect(find(thresholds({ harm, illegalGainCny: 5000 }), 'grave-harm', 'especially_serious').result).toBe(
      'reached',
    )
  })
})

describe('bought for a lawful business', () => {
  const bought = { conduct: ['bought'], flags: { boughtForLawfulBusiness: true } }

  it('is measured by the profit and not by the count', () => {
    const answers = thresholds({ ...bought, recordCounts: records(0, 0, 9000), illegalGainCny: 49_999 })

    expect(find(answers, 'count').result).toBe('open')
    expect(find(answers, 'lawful-business').result).toBe('not_reached')
    expect(find(thresholds({ ...bought, illegalGainCny: 50_000 }), 'lawful-business').result).toBe('reached')
  })

  it('is measured by article 5 when it was sold on, or is of a higher tier', () => {
    const sold = thresholds({ ...bought, conduct: ['bought', 'sold'], recordCounts: records(0, 0, 5000) })
    const higher = thresholds({ ...bought, recordCounts: records(50, 0, 0) })

    expect(find(sold, 'count').result).toBe('reached')
    expect(find(higher, 'count').result).toBe('reached')
  })
})

describe('a platform that refused an order', () => {
  const refused = { conduct: ['failed_security'], flags: { regulatorOrderRefused: true } }

  it.each([
    [499, 0, 0, 'not_reached'],
    [500, 0, 0, 'reached'],
    [0, 5000, 0, 'reached'],
    [0, 0, 50_000, 'reached'],
    [100, 1000, 30_000, 'reached'],
  ])('leak of A %i, B %i, C %i: %s', (a, b, c, result) => {
    expect(find(thresholds({ ...refused, recordCounts: records(a, b, c) }), 'leak').result).toBe(result)
  })

  it('is not measured without the order and the refusal', () => {
    expect(thresholds({ conduct: ['failed_security'], recordCounts: records(500, 0, 0) })).toEqual([])
  })
})
