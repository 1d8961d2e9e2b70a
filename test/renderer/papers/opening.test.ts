import { describe, expect, it } from 'vitest'
import { opening } from '../../../src/renderer/src/features/papers/opening'

describe('the opening of a paragraph', () => {
  it('is the whole of a short one', () => {
    expect(opening('收到一条短信。')).toBe('收到一条短信。')
  })

  it('is on one line', () => {
    expect(opening('  第一行\n第二行\t后面 ')).toBe('第一行 第二行 后面')
  })

  it('ends with a mark where more follows, at a whole character', () => {
    expect(opening('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷…')
    expect([...opening('字'.repeat(60))]).toHaveLength(25)
  })
})
