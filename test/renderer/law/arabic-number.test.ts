import { expect, it } from 'vitest'
import { arabicNumber } from '../../../src/renderer/src/features/law/arabic-number'

it.each([
  ['第十条', '10'],
  ['第十二条', '12'],
  ['第五十六条', '56'],
  ['第一百零一条', '101'],
  ['第一百一十一条', '111'],
  ['第二百五十三条之一', '253-1'],
  ['第一千零三十四条', '1034'],
  ['第一条第一项', '第一条第一项'],
])('%s is %s', (chinese, arabic) => {
  expect(arabicNumber(chinese)).toBe(arabic)
})
