import { expect, it } from 'vitest'
import { Yuan } from '../../../src/shared/domain/money'

it.each([0, 0.01, 0.1, 1.15, 19.99, 1234567890.12, 1_000_000_000_000])(
  '%d yuan has at most two decimals',
  (yuan) => {
    expect(Yuan.safeParse(yuan).success).toBe(true)
  },
)

it.each([0.000000001, 0.001, 1.005, 1234567890.123, -0.01])('%d yuan is refused', (yuan) => {
  expect(Yuan.safeParse(yuan).success).toBe(false)
})
