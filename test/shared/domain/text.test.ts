import { describe, expect, it } from 'vitest'
import { normaliseText, Text } from '../../../src/shared/domain/text'

describe('text of a case', () => {
  it('maps the private-use characters of old ID systems, and says so', () => {
    expect(normaliseText('李敏\uE863')).toEqual({ text: '李敏䶮', mapped: [{ from: '\uE863', to: '䶮' }] })
    expect(normaliseText('\uE831').text).toBe('\u{215D7}')
  })

  it('agrees with the GB 18030 decoder of the platform on every position that it maps', () => {
    const decoder = new TextDecoder('gb18030')
    let privateUse = 0xe815
    for (let trail = 0x50; trail <= 0xa0; trail += 1) {
      if (trail === 0x7f) continue
      const decoded = decoder.decode(Uint8Array.of(0xfe, trail))
      const isMapped = !/[\uE000-\uF8FF]/.test(decoded)
      if (privateUse >= 0xe81e && isMapped) {
        expect(normaliseText(String.fromCodePoint(privateUse)).text).toBe(decoded.normalize('NFC'))
      }
      privateUse += 1
    }
    expect(privateUse).toBe(0xe865)
  })

  it('brings text to NFC and one kind of line end', () => {
    expect(Text.parse('e\u0301\r\n')).toBe('é\n')
  })

  it('refuses control characters, which no paper can print', () => {
    expect(Text.safeParse('a\u0007b').success).toBe(false)
  })
})
