import type { PlacedLine, PlacedPage } from '../../../src/main/pdf/placed-page'

/** The lines of a page's text from top to bottom, without page numbers and marks in the margins. */
export function textLinesOf({ items }: PlacedPage): readonly PlacedLine[] {
  return items.filter((item) => item.kind === 'line').filter(({ part }) => part !== undefined)
}

/** All lines of a page, with those of repeated headers and margins. */
export function linesOf({ items }: PlacedPage): readonly PlacedLine[] {
  return items.filter((item) => item.kind === 'line')
}

export function textOf({ letters }: PlacedLine): string {
  return letters.map(({ source }) => source).join('')
}

/** Where the last letter of a line ends, from the page's left edge in points. */
export function rightOf({ xPt, offsetsPt, letters, sizePt }: PlacedLine): number {
  return xPt + (offsetsPt.at(-1) ?? 0) + (letters.at(-1)?.advanceEm ?? 0) * sizePt
}

/** The same for the last letter that is no blank: where the ink ends. */
export function inkRightOf(line: PlacedLine): number {
  const { letters } = line
  const last = letters.findLastIndex(({ source }) => source.trim() !== '')
  return rightOf({
    ...line,
    letters: letters.slice(0, last + 1),
    offsetsPt: line.offsetsPt.slice(0, last + 1),
  })
}
