import { describe, expect, it } from 'vitest'
import { actDays } from '../../src/shared/law/act-days'
import { deadlinesToIcs } from '../../src/shared/law/deadlines-to-ics'
import { aCase, answerFor, day, reasons, today } from '../shared/law/law-fixtures'

type Facts = Record<string, unknown>

function daysOf(facts: Facts, on = today) {
  const incident = aCase([facts]).incidents[0]
  if (incident === undefined) throw new Error('a case has an incident')
  return actDays(incident, on)
}

function deadlineOf(id: string, facts: Facts) {
  const found = answerFor([{ conduct: ['sold'], ...facts }]).deadlines.find((it) => it.id.startsWith(id))
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('an act of which only the month or the year is known', () => {
  it.each([
    ['security-6-months', { occurredAt: '2026-01-01', precision: 'year' }, '2026-01-01', '2026-06-30'],
    ['security-6-months', { occurredAt: '2026-05-01', precision: 'month' }, '2026-05-01', '2026-10-31'],
    [
      'security-6-months',
      { occurredAt: '2025-11-01', occurredUntil: '2026-03-01', precision: 'month' },
      '2026-03-01',
      '2026-08-31',
    ],
    ['criminal-5-years', { occurredAt: '2026-01-01', precision: 'year' }, '2026-01-01', '2031-01-01'],
    ['civil-20-years', { occurredAt: '2026-01-01', precision: 'year' }, '2026-01-01', '2046-01-01'],
    ['security-6-months', { occurredAt: '2026-05-01', precision: 'unknown' }, '2026-05-01', '2026-10-31'],
  ])(
    '%s is counted from the first day on which it can have ended, and stays open: %o',
    (id, facts, start, lastDay) => {
      const found = deadlineOf(id, facts)

      expect(found).toMatchObject({ start, lastDay, certainty: 'open' })
      expect(found.notCounted[0]).toMatch(/日期没有写准.*最早可能/)
    },
  )

  it('is marked as uncertain in the calendar file', () => {
    const { deadlines } = answerFor([{ conduct: ['sold'], occurredAt: '2026-09-01', precision: 'month' }])
    const ics = deadlinesToIcs(deadlines, today, 'c1').replaceAll('\r\n ', '')

    expect(ics).toContain('DTSTART;VALUE=DATE:20270228')
    expect(ics.match(/SUMMARY:最后一日：治安.*（不确定，仅作提醒）/)).not.toBeNull()
  })

  it('ends no later than today, and a rough end does not make it exact', () => {
    expect(daysOf({ occurredAt: '2026-01-01', precision: 'year' })).toMatchObject({
      end: today,
      exact: false,
    })
    expect(
      daysOf({ occurredAt: '2025-11-01', occurredUntil: '2026-03-01', precision: 'month' }),
    ).toMatchObject({ end: '2026-03-31', earliestEnd: '2026-03-01', exact: false })
    expect(daysOf({ occurredAt: '2026-03-01', precision: 'month' }, day('2026-03-10'))).toMatchObject({
      start: '2026-03-01',
      end: '2026-03-10',
    })
  })

  it('is never said to have lasted until a day that nobody stated', () => {
    const answer = answerFor([
      { conduct: ['published'], occurredAt: '2025-11-01', occurredUntil: '2026-03-01', precision: 'month' },
    ])
    expect(reasons(answer, 'psa2025-50')).toMatch(/发生的日期只知道在2025年11月1日至2026年3月31日之间/)
    expect(JSON.stringify(answer)).not.toContain('持续到2026年3月31日')
  })

  it('may be time-barred, and only that, while the last possible day is not past the bar', () => {
    const text = reasons(
      answerFor([{ conduct: ['sold'], occurredAt: '2026-01-01', precision: 'year' }]),
      'psa2025-56',
    )
    expect(text).toContain('可能已满六个月')
    expect(text).not.toContain('行为终了已满六个月')
  })
})
