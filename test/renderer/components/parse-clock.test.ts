import { describe, expect, it } from 'vitest'
import { parseClock } from '../../../src/renderer/src/components/parse-clock'

describe('parseClock', () => {
  it.each([
    ['21:12', '21:12'],
    ['21：12', '21:12'],
    ['2112', '21:12'],
    ['21点12分', '21:12'],
    ['21点12', '21:12'],
    ['晚上9点12分', '21:12'],
    ['下午3点半', '15:30'],
    ['9点', '09:00'],
    ['9:12 pm', '21:12'],
    ['12:05 am', '00:05'],
    ['中午12点', '12:00'],
    ['0:00', '00:00'],
  ])('reads %s as %s', (text, clock) => {
    expect(parseClock(text)).toBe(clock)
  })

  it.each(['', '25:00', '21:60', '晚上', '12:3x'])('does not guess at “%s”', (text) => {
    expect(parseClock(text)).toBeUndefined()
  })
})
