import type { Block } from '../../shared/drafting/draft-document'
import { isWordPart } from './character-class'

/** Measures of a table, for every rendering of it. */

type Table = Extract<Block, { kind: 'table' }>

/** Blank above and below a table, as a share of the body's pitch; below it, the grid adds up to one line more. */
export const AROUND_TABLE = 0.2
/** Blank around what a cell holds, in points. */
export const CELL_PADDING_PT = { x: 4.5, y: 4 } as const
/**
 * A box of a form goes on to the next page if it is taller than this share of one. The courts' own forms let theirs
 * run on; kept whole, a long account leaves a page half blank.
 */
export const TALL_BOX = 1 / 4
/** About the widest digit; the same in every face, so that all renderings of a table agree. */
const NARROW_EM = 0.55
/** A column that gives room away keeps this much more than it needs. */
const AIR_EM = 0.5

/**
 * Widths of the columns of a table in points, which add up to `widthPt`. They follow the weights, but a column that
 * needs less gives the rest to those whose text would wrap, first where a little is enough. The boxes of a form, and a
 * column left blank to be filled by hand, keep their width.
 */
export function columnWidthsPt(table: Table, widthPt: number, sizePt: number): readonly number[] {
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0)
  const shares = table.columns.map(({ weight }) => (widthPt * weight) / weights)
  if (!table.header) return shares

  const needs = table.columns.map((_, index) => neededPt(table, index, sizePt))
  const lacks = shares.map((share, index) => Math.max(0, (needs[index] ?? share) - share))
  const spares = shares.map((share, index) => Math.max(0, share - (needs[index] ?? share) - AIR_EM * sizePt))
  const spare = sum(spares)
  const given = grantedOf(lacks, spare)
  const taken = spare === 0 ? 0 : sum(given) / spare
  return shares.map((share, index) => share + (given[index] ?? 0) - (spares[index] ?? 0) * taken)
}

/** What each column gets: the smallest lacks in full, and the rest shared among the others. */
function grantedOf(lacks: readonly number[], spare: number): readonly number[] {
  const given = lacks.map(() => 0)
  let left = spare
  const bySize = [...lacks.keys()].sort((a, b) => (lacks[a] ?? 0) - (lacks[b] ?? 0))
  for (const [position, index] of bySize.entries()) {
    const lack = lacks[index] ?? 0
    if (lack > left) {
      const others = bySize.slice(position)
      const whole = sum(others.map((other) => lacks[other] ?? 0))
      for (const other of others) given[other] = (left * (lacks[other] ?? 0)) / whole
      break
    }
    given[index] = lack
    left -= lack
  }
  return given
}

/** About how many lines a text takes in a column, whatever face it will be seen in. */
export function linesInColumn(text: string, widthPt: number, sizePt: number): number {
  const roomEm = (widthPt - 2 * CELL_PADDING_PT.x) / sizePt
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(widthEm(line) / roomEm))))
}

/** Width at which no line of a column wraps; undefined where its cells are blank. */
function neededPt({ columns, rows }: Table, index: number, sizePt: number): number | undefined {
  const cells = rows.filter(({ length }) => length === columns.length).map((row) => row[index]?.text ?? '')
  if (cells.every((text) => text.trim() === '')) return undefined
  const lines = [columns[index]?.title ?? '', ...cells].flatMap((text) => text.split('\n'))
  return Math.max(...lines.map(widthEm)) * sizePt + 2 * CELL_PADDING_PT.x
}

function widthEm(text: string): number {
  return sum([...text].map((character) => (isWordPart(character.codePointAt(0) ?? 0) ? NARROW_EM : 1)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
