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
const AIR_EM = 0.25
/** Sums of widths are compared with this slack, in points. */
const SLACK_PT = 0.01

/**
 * Widths of the columns of a table in points, which add up to `widthPt`. They follow the weights, but a column that
 * needs less gives the rest to those whose text would wrap, in the way that makes the table shortest. The boxes of a
 * form, and a column left blank to be filled by hand, keep their width.
 */
export function columnWidthsPt(table: Table, widthPt: number, sizePt: number): readonly number[] {
  const weights = sum(table.columns.map(({ weight }) => weight))
  const shares = table.columns.map(({ weight }) => (widthPt * weight) / weights)
  if (!table.header) return shares

  const needs = table.columns.map((_, index) => neededPt(table, index, sizePt))
  const lacks = shares.map((share, index) => Math.max(0, (needs[index] ?? share) - share))
  const spares = shares.map((share, index) => Math.max(0, share - (needs[index] ?? share) - AIR_EM * sizePt))
  if (sum(lacks) === 0 || sum(spares) === 0) return shares

  const taken = Math.min(1, sum(lacks) / sum(spares))
  const kept = shares.map((share, index) => share - (spares[index] ?? 0) * taken)
  const [first = kept, ...others] = grantsOf(lacks, sum(spares) * taken).map((grants) =>
    kept.map((width, index) => width + (grants[index] ?? 0)),
  )
  const height = (widths: readonly number[]) => linesOfTable(table, widths, sizePt)
  return others.reduce((best, widths) => (height(widths) < height(best) ? widths : best), first)
}

/** Every way to give some columns all they lack, and what is left to the others in proportion. */
function grantsOf(lacks: readonly number[], spare: number): readonly (readonly number[])[] {
  const lacking = lacks.flatMap((lack, index) => (lack > 0 ? [index] : []))
  return Array.from({ length: 2 ** lacking.length }, (_, ways) => {
    const inFull = new Set(lacking.filter((_, position) => ways & (1 << position)))
    const left = spare - sum([...inFull].map((index) => lacks[index] ?? 0))
    const rest = sum(lacks.filter((_, index) => !inFull.has(index)))
    if (left < 0 || (rest === 0 && left > SLACK_PT)) return []
    return lacks.map((lack, index) => (inFull.has(index) ? lack : rest === 0 ? 0 : (left * lack) / rest))
  }).filter((grants) => grants.length > 0)
}

function linesOfTable({ columns, rows }: Table, widths: readonly number[], sizePt: number): number {
  return sum(
    rows
      .filter(({ length }) => length === columns.length)
      .map((row) =>
        Math.max(...row.map(({ text }, index) => linesInColumn(text, widths[index] ?? 0, sizePt))),
      ),
  )
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
