import { describe, expect, it } from 'vitest'
import { findMention } from '../../../src/shared/law/find-mention'

describe('findMention', () => {
  it.each([
    ['黑客入侵了商城系统', '入侵'],
    ['没有发现入侵', undefined],
    ['商城称系统并非被入侵', undefined],
    ['我没有付款，黑客入侵了系统', '入侵'],
    ['起初未见入侵。后来确认入侵', '入侵'],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (text, found) => {
    expect(findMention(text, ['入侵'])).toBe(found)
  })
})
