import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../src/main/pdf/break-lines'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { plainText, readLetters } from '../../../src/main/pdf/letters'
import { setLine } from '../../../src/main/pdf/set-line'

const fonts = await loadFonts()
const NEVER_FIRST = '、，。．；：！？）》〉」』】〕%’”…'
const NEVER_LAST = '（《〈「『【〔‘“￥'

function lettersOf(text: string) {
  return readLetters(plainText(text), 'text', fonts)[0] ?? []
}

/** The lines of a text in a column of `widthEm` characters. */
function linesOf(text: string, widthEm: number): readonly string[] {
  const letters = lettersOf(text)
  return breakLines(letters, { firstWidthEm: widthEm, widthEm, trackingEm: 0 }).map(({ start, end }) =>
    letters
      .slice(start, end)
      .map(({ source }) => source)
      .join(''),
  )
}

describe('breakLines', () => {
  it('fills a line with as many characters as it is wide', () => {
    expect(linesOf('一二三四五六七八九十', 4)).toEqual(['一二三四', '五六七八', '九十'])
  })

  it('squeezes a mark in at the end of a line that has blanks to give', () => {
    expect(linesOf('一，二三，四五', 6)).toEqual(['一，二三，四', '五'])
    expect(linesOf('一，二，三四，五六', 6)).toEqual(['一，二，三四，', '五六'])
  })

  it('moves the character before a mark down where the line has no blank to give', () => {
    expect(linesOf('一二三四，五六', 4)).toEqual(['一二三', '四，五六'])
  })

  it('leaves no last line of one or two characters where the line before can spare some', () => {
    const text = '根据个人信息保护法的规定请贵司说明信息提供给了哪些单位并书面答复'
    expect(linesOf(`${text}号。`, 31).at(-1)).toBe('复号。')
    expect(linesOf(`${text}。`, 28).at(-1)).toHaveLength(5)
    // 13900001111 would leave a hole behind.
    expect(linesOf('请拨打本人的联系电话转接13900001111吧。', 18).at(-1)).toBe('吧。')
  })

  it('keeps the parts of a date and of a time whole', () => {
    expect(linesOf('2026年10月12日21时12分', 8)).toEqual(['2026年10月12日', '21时12分'])
  })

  it('leaves no opening mark at the end of a line', () => {
    expect(linesOf('一二三（四五六七', 4)).toEqual(['一二三', '（四五六', '七'])
  })

  it('never parts —— and ……', () => {
    expect(linesOf('一二三——四五', 4)).toEqual(['一二三', '——四五'])
    expect(linesOf('一二三四……五六', 5)).toEqual(['一二三', '四……五六'])
  })

  it('keeps words, numbers and their unit together', () => {
    expect(linesOf('共支付12,345.60元整', 6)).toEqual(['共支付', '12,345.60元', '整'])
    expect(linesOf('比例为百分之35%以上', 7)).toEqual(['比例为百分之', '35%以上'])
    expect(linesOf('写信至li@mail.example', 9)).toEqual(['写信至', 'li@mail.example'])
  })

  it('parts an address that is longer than a line after one of its seams', () => {
    const lines = linesOf('见https://news.example/2026/10/03/leaked-parcel-labels.html一文', 12)

    expect(lines.length).toBeGreaterThan(2)
    expect(lines[0]).toMatch(/^见https:.*[/-]$/)
    expect(lines.join('')).toBe('见https://news.example/2026/10/03/leaked-parcel-labels.html一文')
  })

  it('parts a word without seams where the line is full', () => {
    expect(linesOf('a'.repeat(5000), 10).length).toBeGreaterThan(200)
  })

  it('gives each line at least one character however narrow the column', () => {
    expect(linesOf('一二三', 0.2)).toEqual(['一', '二', '三'])
  })

  it('never starts or ends a line with a mark that may not stand there, and loses nothing', () => {
    const word = fc.constantFrom(
      '个',
      '人',
      '信息',
      '泄露',
      '2026年',
      'App',
      '13800000000',
      '35%',
      '某某公司',
    )
    const closing = fc.constantFrom(...'，。、；：！？', '……', '')
    const quoted = fc.constantFrom(['（', '）'], ['《', '》'], ['“', '”'], ['〔', '〕'], ['', ''])
    const phrase = fc
      .tuple(quoted, fc.array(word, { minLength: 2, maxLength: 5 }), closing)
      .map(([[open, close], words, mark]) => `${open}${words.join('')}${close}${mark}`)
    const paragraph = fc.array(phrase, { minLength: 1, maxLength: 30 }).map((phrases) => phrases.join(''))

    fc.assert(
      fc.property(paragraph, fc.integer({ min: 14, max: 40 }), (text, widthEm) => {
        const lines = linesOf(text, widthEm)
        expect(lines.join('')).toBe(text)
        for (const line of lines.slice(1)) expect(NEVER_FIRST).not.toContain(line.at(0))
        for (const line of lines.slice(0, -1)) expect(NEVER_LAST).not.toContain(line.at(-1))
      }),
      { numRuns: 300 },
    )
  })

  it('sets every line but the last exactly as wide as the column, give or take the blank of a last mark', () => {
    const text = '原告于2026年10月3日发现，个人信息（姓名、电话）被公开出售；共“5000条”，每条0.3元。'.repeat(
      8,
    )
    const letters = lettersOf(text)
    const widthEm = 27.64
    const spans = breakLines(letters, { firstWidthEm: widthEm, widthEm, trackingEm: 0 })

    for (const span of spans.slice(0, -1)) {
      const line = setLine(letters, span, { roomEm: widthEm, align: 'justify', isLast: false, trackingEm: 0 })
      expect(line.widthEm).toBeGreaterThan(widthEm - 0.001)
      expect(line.widthEm).toBeLessThan(widthEm + 0.501)
    }
  })
})
