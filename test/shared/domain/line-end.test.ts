import { describe, expect, it } from 'vitest'
import { isLineEnd, linesOf } from '../../../src/shared/domain/line-end'
import { plainText } from '../../../src/shared/drafting/plain-text'
import { aDraft, aParagraph } from '../../helpers/pdf/a-draft'

const ENDS = ['\n', '\r\n', '\r', '\u2028', '\u2029']

describe('the lines of a text', () => {
  it.each(ENDS)('end at %j, and know where they start', (end) => {
    const text = `第一行${end}${end}第三行`
    const lines = linesOf(text)
    expect(lines.map((line) => line.text)).toEqual(['第一行', '', '第三行'])
    for (const line of lines) expect(text.startsWith(line.text, line.start)).toBe(true)
    expect([...end].every((it) => isLineEnd(it.codePointAt(0) ?? 0))).toBe(true)
  })

  it('are the same in plain text, whatever ended them', () => {
    const texts = ENDS.map((end) => plainText(aDraft([aParagraph(`甲${end}乙`)])))
    expect(new Set(texts)).toEqual(new Set(['甲\n乙\n']))
  })
})
