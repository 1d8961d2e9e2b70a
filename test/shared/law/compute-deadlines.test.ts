import { describe, expect, it } from 'vitest'
import { answerFor } from './law-fixtures'

type Facts = Record<string, unknown>

function deadline(id: string, incident: Facts, rest: Facts = {}) {
  const { deadlines } = answerFor([incident], rest)
  const found = deadlines.find((it) => it.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${deadlines.map((it) => it.id).join(' ')}`)
  return found
}

describe('the civil limitation period', () => {
  it.each([
    ['2026-11-23', '2029-11-23'],
    ['2024-02-29', '2027-02-28'],
    ['2025-02-28', '2028-02-28'],
    ['2021-01-01', '2024-01-01'],
  ])('of three years runs from the day after %s to %s', (obligorKnownOn, lastDay) => {
    expect(deadline('civil-3-years', {}, { obligorKnownOn })).toMatchObject({
      start: obligorKnownOn,
      lastDay,
      certainty: 'computed',
    })
  })

  it('does not run while it is not known who did it', () => {
    expect(deadline('civil-3-years', {})).toMatchObject({ start: null, lastDay: null, certainty: 'open' })
  })

  it('is not worked out by a law that is not held', () => {
    expect(deadline('civil-3-years', {}, { obligorKnownOn: '2020-12-31' })).toMatchObject({
      lastDay: null,
      certainty: 'open',
    })
  })

  it('ends in any case twenty years after the harm', () => {
    expect(deadline('civil-20-years', { occurredAt: '2024-02-29' }).lastDay).toBe('2044-02-29')
    expect(deadline('civil-20-years', { occurredAt: undefined })).toMatchObject({
      lastDay: null,
      certainty: 'open',
    })
  })

  it('names what it does not count', () => {
    const { notCounted } = deadline('civil-3-years', {}, { obligorKnownOn: '2026-01-01' })

    expect(notCounted.join()).toMatch(/中断/)
    expect(notCounted.join()).toMatch(/法定休假日/)
  })
})

describe('the public-security period of six months', () => {
  it.each([
    ['2026-10-03', '2027-04-02'],
    ['2026-08-31', '2027-02-27'],
    ['2025-12-31', '2026-06-29'],
    ['2027-08-30', '2028-02-28'],
  ])('of an act that ended on %s is safe until %s', (occurredAt, lastDay) => {
    expect(deadline('security-6-months-i1', { occurredAt, conduct: ['sold'] }).lastDay).toBe(lastDay)
  })

  it('runs from the end of the act, and not while it goes on', () => {
    const act = { conduct: ['harassed'], occurredAt: '2026-10-03' }

    expect(deadline('security-6-months-i1', { ...act, occurredUntil: '2026-10-09' }).start).toBe('2026-10-09')
    expect(deadline('security-6-months-i1', { ...act, ongoing: true })).toMatchObject({
      lastDay: null,
      certainty: 'open',
    })
  })

  it('is open where the act is not dated', () => {
    expect(deadline('security-6-months-i1', { occurredAt: undefined, conduct: ['sold'] })).toMatchObject({
      start: null,
      lastDay: null,
      certainty: 'open',
    })
  })

  it('is said once for acts that end on the same day', () => {
    const { deadlines } = answerFor(Array.from({ length: 5 }, () => ({ conduct: ['harassed'] })))
    const found = deadlines.filter(({ id }) => id.startsWith('security-6-months'))

    expect(found).toHaveLength(1)
    expect(found[0]?.title).toContain('等5件')
  })

  it('does not run for what is no public-security matter', () => {
    expect(() => deadline('security-6-months-i1', { conduct: ['refused_rights'] })).toThrow('no security')
  })
})

describe('the criminal period', () => {
  it('is five years by the first tier, as the safe date', () => {
    expect(deadline('criminal-5-years-i1', { conduct: ['sold'] })).toMatchObject({
      lastDay: '2031-10-03',
      certainty: 'computed',
    })
  })

  it('is ten years only as a possibility', () => {
    expect(deadline('criminal-10-years-i1', { conduct: ['sold'], illegalGainCny: 5000 })).toMatchObject({
      lastDay: '2036-10-03',
      certainty: 'open',
    })
    expect(() => deadline('criminal-10-years-i1', { conduct: ['sold'] })).toThrow('no criminal-10')
  })
})

describe('after a paper was handed in', () => {
  const filed = (facts: Facts) => ({
    filings: [{ id: 'f1', to: '某机关', handedInAt: '2026-11-01', ...facts }],
  })

  it.each([
    [
      'reconsideration-7-days-f1',
      { kind: 'police-report', answer: 'not_filed', answeredAt: '2026-11-20' },
      '2026-11-27',
    ],
    [
      'administrative-review-60-days-f1',
      { kind: 'security-report', answer: 'refused', answeredAt: '2026-11-20' },
      '2027-01-19',
    ],
    [
      'administrative-suit-6-months-f1',
      { kind: 'security-report', answer: 'not_filed', answeredAt: '2026-08-31' },
      '2027-02-28',
    ],
    [
      'security-case-30-days-f1',
      { kind: 'security-report', answer: 'accepted', answeredAt: '2026-11-20' },
      '2026-12-20',
    ],
    ['court-7-days-f1', { kind: 'civil-complaint' }, '2026-11-08'],
    [
      'court-fee-7-days-f1',
      { kind: 'civil-complaint', answer: 'accepted', answeredAt: '2026-11-20' },
      '2026-11-27',
    ],
  ])('%s ends', (id, filing, lastDay) => {
    expect(deadline(id, {}, filed(filing))).toMatchObject({ lastDay, certainty: 'computed' })
  })

  it('the day of a night-time answer is the day in Shanghai', () => {
    const filing = { kind: 'police-report', answer: 'not_filed', answeredAt: '2026-11-20T17:30:00Z' }

    expect(deadline('reconsideration-7-days-f1', {}, filed(filing)).start).toBe('2026-11-21')
  })

  it('a rights request is only a reminder: the law names no number of days', () => {
    const reminder = deadline('rights-reply-f1', {}, filed({ kind: 'rights-request' }))

    expect(reminder).toMatchObject({ lastDay: '2026-12-01', certainty: 'open' })
    expect(reminder.notCounted.join()).toContain('没有规定天数')
  })

  it.each([
    ['police-reply-f1', 'police-report', '2026-11-08'],
    ['police-reply-f1', 'security-report', '2026-11-08'],
    ['regulator-reply-f1', 'regulator-complaint', '2026-11-16'],
    ['platform-reply-f1', 'takedown-notice', '2026-11-04'],
  ])(
    '%s reminds of an answer to a %s while there is none, and says that no law sets the day',
    (id, kind, lastDay) => {
      const reminder = deadline(id, {}, filed({ kind }))

      expect(reminder).toMatchObject({ lastDay, certainty: 'open' })
      expect(reminder.title).toContain('非法定')
      expect(reminder.notCounted.join()).toContain('不是法定期限')
      const answered = { kind, answer: 'accepted', answeredAt: '2026-11-02' }
      expect(() => deadline(id, {}, filed(answered))).toThrow()
    },
  )

  it('a refusal to file a case can be taken to the procuratorate, for which no time is set', () => {
    const filing = { kind: 'police-report', answer: 'not_filed', answeredAt: '2026-11-20' }

    expect(deadline('procuratorate-supervision-f1', {}, filed(filing))).toMatchObject({
      lastDay: null,
      sources: ['cpl-113'],
    })
  })

  it('whether a refusal by a regulator can be reviewed is left open', () => {
    const filing = { kind: 'regulator-complaint', answer: 'refused', answeredAt: '2026-11-20' }

    expect(deadline('regulator-review-60-days-f1', {}, filed(filing))).toMatchObject({
      lastDay: '2027-01-19',
      certainty: 'open',
    })
  })

  it('the court itself sets the time to correct a complaint', () => {
    const filing = { kind: 'civil-complaint', answer: 'partly', answeredAt: '2026-11-20' }

    expect(deadline('court-correction-f1', {}, filed(filing))).toMatchObject({
      lastDay: null,
      certainty: 'open',
    })
  })
})

it('the nearest last day comes first, open periods last', () => {
  const days = answerFor([{ conduct: ['sold'] }]).deadlines.map(({ lastDay }) => lastDay ?? '9999')

  expect(days).toEqual([...days].sort())
})
