import { expect, it } from 'vitest'
import { byteSize } from '../../../src/renderer/src/features/evidence/byte-size'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [172_746, '173 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_400_000_000, '1.4 GB'],
  [5_000_000_000_000, '5000 GB'],
])('%i bytes are written as %s', (byteLength, written) => {
  expect(byteSize(byteLength)).toBe(written)
})
