import { describe, expect, it } from 'vitest'
import { splitReason } from '../../../src/renderer/src/features/law/split-reason'
import { answerFor } from '../../shared/law/law-fixtures'

describe('a reason on the screen', () => {
  it('begins with what the case says, and keeps a full stop in a quoted title', () => {
    expect(splitReason('事件“我问了。他不答。”：有人出售。另请注意。')).toEqual({
      reason: '事件“我问了。他不答。”：有人出售。',
      notes: ['另请注意。'],
      absences: [],
    })
  })

  it('keeps apart why a nearer article is not offered: it was not the law then', () => {
    const { articles } = answerFor([{ conduct: ['sold'], dataTypes: ['phone'], occurredAt: '2025-06-01' }])
    const absences = articles.flatMap(({ why }) => why.flatMap(({ text }) => splitReason(text).absences))

    expect(absences).toContain('《治安管理处罚法》第五十六条自2026年1月1日起才有，不适用于此前的行为。')
  })

  it('loses no word', () => {
    const { articles } = answerFor([
      { conduct: ['sold', 'harassed'], dataTypes: ['phone'], occurredAt: '2025-12-01', ongoing: true },
      { title: '没有引号完结的“标题', conduct: ['published'], occurredAt: '2014-01-01' },
    ])
    for (const { text } of articles.flatMap(({ why }) => why)) {
      const { reason, notes, absences } = splitReason(text)
      expect([reason, ...notes, ...absences].join('').length).toBe(text.length)
    }
  })
})
