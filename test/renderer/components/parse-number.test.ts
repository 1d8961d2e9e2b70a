import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../src/renderer/src/components/parse-number'

describe('parseNumber', () => {
  it.each([
    ['800000', 800_000],
    ['80万', 800_000],
    ['80 万条', 800_000],
    ['８０万', 800_000],
    ['1.5万', 15_000],
    ['1.1万', 11_000],
    ['0.0003亿', 30_000],
    ['3千', 3_000],
    ['1.2亿', 120_000_000],
    ['30,000', 30_000],
    ['30，000', 30_000],
    ['1,234,567', 1_234_567],
    ['0', 0],
    ['126个', 126],
  ])('reads %s as %d things', (text, count) => {
    expect(parseNumber(text, 'count')).toBe(count)
  })

  it.each([
    ['559.5', 559.5],
    ['0.07', 0.07],
    ['¥3,000元', 3_000],
    ['￥3000', 3_000],
    ['1.23456万', 12_345.6],
    ['3000.', 3_000],
  ])('reads %s as %d yuan', (text, yuan) => {
    expect(parseNumber(text, 'yuan')).toBe(yuan)
  })

  it.each([
    '',
    '很多',
    '八十万',
    '80余万',
    '约80',
    '80-90',
    '-3',
    '3,00',
    '30,0000',
    '1万5',
    '1.5',
    '80元',
    '2万亿',
  ])('does not guess at “%s”', (text) => {
    expect(parseNumber(text, 'count')).toBeUndefined()
  })

  it.each(['1.234', '0.0000001万', '3条', '20000亿'])('does not round “%s” or take it for money', (text) => {
    expect(parseNumber(text, 'yuan')).toBeUndefined()
  })
})
