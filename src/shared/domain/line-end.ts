const LINE_END = /\r\n|[\n\r\u2028\u2029]/gu

/** Whether a character ends a line: on the page, in a Word document and in plain text alike. */
export function isLineEnd(codePoint: number): boolean {
  return codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x2028 || codePoint === 0x2029
}

/** One line of a text, with its first UTF-16 unit in it. */
interface Line {
  readonly text: string
  readonly start: number
}

/** The lines of a text, also the blank ones. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    lines.push({ text: text.slice(start, index), start })
    start = index + end.length
  }
  return [...lines, { text: text.slice(start), start }]
}
