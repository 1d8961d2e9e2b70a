import { describe, expect, it } from 'vitest'
import { isCreditCodeConsistent, isIdNumberConsistent } from '../../../src/shared/domain/check-digits'

describe('check digits', () => {
  it('accepts a consistent identity number, with a small x too', () => {
    expect(isIdNumberConsistent('110101199003078021')).toBe(true)
    expect(isIdNumberConsistent('11010519491231002x')).toBe(true)
  })

  it('finds one wrong digit at every place of an identity number', () => {
    const right = '110101199003078021'
    for (const [index, digit] of [...right].entries()) {
      const wrong = `${right.slice(0, index)}${(Number(digit) + 1) % 10}${right.slice(index + 1)}`
      expect(isIdNumberConsistent(wrong), wrong).toBe(false)
    }
  })

  it('accepts a consistent credit code and finds a changed one', () => {
    expect(isCreditCodeConsistent('91330110MA2ABCD10Q')).toBe(true)
    expect(isCreditCodeConsistent('91330110MA2ABCD11Q')).toBe(false)
    expect(isCreditCodeConsistent('91330110MA2ABCD1IQ')).toBe(false)
  })
})
