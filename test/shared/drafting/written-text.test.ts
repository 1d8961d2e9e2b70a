import { describe, expect, it } from 'vitest'
import { fill, inCase, join, placeholdersOf, written } from '../../../src/shared/drafting/written-text'

const template = { kind: 'template', id: 'test' } as const
const name = written('李敏䶮', inCase('complainant.name'))

describe('filling a wording', () => {
  it('puts facts in place and says where each of them comes from', () => {
    const text = fill(
      '原告：{name}，{sex}。',
      { name, sex: written('女', inCase('complainant.sex')) },
      template,
    )

    expect(text.text).toBe('原告：李敏䶮，女。')
    expect(text.sources).toEqual([inCase('complainant.name'), inCase('complainant.sex'), template])
  })

  it('leaves out a bracketed stretch when a fact in it is not known', () => {
    const wording = '{name}[，{born}出生][，联系电话：{phone}]。'
    const phone = written('13900001111', inCase('complainant.phone'))

    expect(fill(wording, { name, born: undefined, phone }, template).text).toBe(
      '李敏䶮，联系电话：13900001111。',
    )
    expect(fill(wording, { name, born: undefined, phone: undefined }, template).text).toBe('李敏䶮。')
  })

  it.each(['{weather}', '[{weather}]', '{name}[{sex}{weather}]'])(
    'refuses %s: a template cannot ask for what nobody offers',
    (wording) => {
      expect(() => fill(wording, { name, sex: undefined }, template)).toThrow(
        expect.objectContaining({ code: 'wording-invalid' }),
      )
    },
  )

  it('refuses an unknown fact outside brackets rather than printing a hole', () => {
    expect(() => fill('{name}', { name: undefined }, template)).toThrow(
      expect.objectContaining({ code: 'wording-invalid' }),
    )
  })

  it('moves gap marks with the text they stand in', () => {
    const gap = { text: '【待补充】', gaps: [{ start: 0, end: 5, field: 'x', question: '?' }], sources: [] }
    const text = join([written('住所：'), fill('{gap}。', { gap }, template)])

    expect(text.gaps).toEqual([{ start: 3, end: 8, field: 'x', question: '?' }])
    expect(text.text.slice(3, 8)).toBe('【待补充】')
  })

  it('keeps braces and brackets that stand in a fact as they are', () => {
    expect(fill('{name}', { name: written('a[b]{c}') }, template).text).toBe('a[b]{c}')
    expect(placeholdersOf('{a}[，{b}]')).toEqual(['a', 'b'])
  })
})
