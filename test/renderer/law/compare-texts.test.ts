import { describe, expect, it } from 'vitest'
import { compareParagraphs, compareTexts } from '../../../src/renderer/src/features/law/compare-texts'

describe('compareTexts', () => {
  it('marks only what differs', () => {
    const { before, after } = compareTexts('处五百元以下罚款', '处一千元以下罚款')
    expect(before).toEqual([
      { kind: 'same', text: '处' },
      { kind: 'only', text: '五百' },
      { kind: 'same', text: '元以下罚款' },
    ])
    expect(after).toEqual([
      { kind: 'same', text: '处' },
      { kind: 'only', text: '一千' },
      { kind: 'same', text: '元以下罚款' },
    ])
  })

  it('does not pick single shared characters out of a changed passage', () => {
    const { before } = compareTexts('违反规定，将本单位在履行职责中', '违反规定，向他人出售或者单处的')
    expect(before).toEqual([
      { kind: 'same', text: '违反规定，' },
      { kind: 'only', text: '将本单位在履行职责中' },
    ])
  })

  it('gives back both texts whole', () => {
    const [a, b] = ['散布他人隐私的，处十日拘留', '偷拍、散布他人的隐私，处五日以上十日以下拘留𠮷']
    const parts = compareTexts(a, b)
    const whole = (side: typeof parts.before) => side.map(({ text }) => text).join('')
    expect(whole(parts.before)).toBe(a)
    expect(whole(parts.after)).toBe(b)
  })
})

describe('compareParagraphs', () => {
  it('keeps the paragraphs of each wording and sees a sentence that moved to another one as the same', () => {
    const { before, after } = compareParagraphs(
      ['处罚款。情节较重的，处拘留。'],
      ['处罚款。', '情节较重的，处拘留。'],
    )

    expect(before).toEqual([[{ kind: 'same', text: '处罚款。情节较重的，处拘留。' }]])
    expect(after).toEqual([
      [{ kind: 'same', text: '处罚款。' }],
      [{ kind: 'same', text: '情节较重的，处拘留。' }],
    ])
  })
})
