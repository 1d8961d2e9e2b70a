import { describe, expect, it } from 'vitest'
import { idNumberDoubt } from '../../../src/renderer/src/features/people/id-number'

describe('a number of an identity paper', () => {
  it('is doubted for its length before its last digit', () => {
    expect(idNumberDoubt(undefined, '11010119900307802')).toBe('length')
    expect(idNumberDoubt(undefined, '110101199003078020')).toBe('digit')
  })

  it('is not doubted where it fits, is missing, or belongs to another paper', () => {
    expect(idNumberDoubt('居民身份证', '110101199003078021')).toBeUndefined()
    expect(idNumberDoubt(undefined, undefined)).toBeUndefined()
    expect(idNumberDoubt('护照', 'E12345678')).toBeUndefined()
  })
})
