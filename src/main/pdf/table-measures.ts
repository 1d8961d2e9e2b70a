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
/** A column whose text fits keeps this much more than it needs. */
const AIR_EM = 0.25
/** A column whose text wraps keeps at least this share of its width. */
const LEAST_SHARE = 0.75
/** Sums of widths are compared with this slack, in em. */
const SLACK_EM = 1e-6
/** By how much a column is widened in one move, where it is not by all that it lacks. */
const MOVES_EM = [0.5, 1, 1.5, 2, 3, 4, 6]

/**
 * Widths of the columns of a table in points, which add up to `widthPt`. They follow the weights, but room moves to
 * the columns where it makes the table shorter: first what others do not need, then a little of what they do. The
 * boxes of a form, and a column left blank to be filled by hand, keep their width.
 */
export function columnWidthsPt(table: Table, widthPt: number, sizePt: number): readonly number[] {
  const weights = sum(table.columns.map(({ weight }) => weight))
  const shares = table.columns.map(({ weight }) => (widthPt * weight) / weights)
  if (!table.header) return shares

  const needs = shares.map((share, index) => neededPt(table, index, sizePt) ?? share)
  const fitting = shares.map((share, index) => Math.min(share, (needs[index] ?? 0) + AIR_EM * sizePt))
  const least = fitting.map((width, index) => {
    const title = paddedPt(widthEm(table.columns[index]?.title ?? ''), sizePt)
    return Math.max(Math.min(title, width), needs[index] === shares[index] ? width : width * LEAST_SHARE)
  })
  const spare = widthPt - sum(fitting)
  const [left = 0, ...widths] = shortest(table, {
    widths: [spare, ...fitting],
    least: [0, ...least],
    needs: [0, ...needs],
    sizePt,
  })
  return handedBack(left, widths, { needs, shares })
}

interface Room {
  /** What is spare, and the columns. */
  readonly widths: readonly number[]
  readonly least: readonly number[]
  readonly needs: readonly number[]
  readonly sizePt: number
}

/** Move room to where it saves most lines, until no move saves any. */
function shortest(table: Table, room: Room): readonly number[] {
  const rows = linesOfRows(table)
  const height = ([, ...widths]: readonly number[]) =>
    sum(
      rows.map((row) =>
        Math.max(...row.map((lines, index) => linesIn(lines, widths[index] ?? 0, room.sizePt))),
      ),
    )

  let best = { widths: room.widths, height: height(room.widths) }
  for (;;) {
    const shorter = movesOf({ ...room, widths: best.widths })
      .map(({ widths, em }) => ({ widths, height: height(widths), em }))
      .map((move) => ({ ...move, gain: (best.height - move.height) / move.em }))
      .reduce((most, move) => (move.gain > most.gain ? move : most), { ...best, em: 0, gain: 0 })
    if (shorter.gain === 0) return best.widths
    best = shorter
  }
}

function movesOf({ widths, least, needs, sizePt }: Room) {
  return widths.flatMap((from, giver) =>
    widths.flatMap((to, taker) => {
      if (giver === taker || taker === 0) return []
      const lackEm = ((needs[taker] ?? 0) - to) / sizePt
      return [...MOVES_EM, lackEm + SLACK_EM]
        .filter((em) => em > SLACK_EM && from - em * sizePt >= (least[giver] ?? 0))
        .map((em) => ({ em, widths: widths.with(giver, from - em * sizePt).with(taker, to + em * sizePt) }))
    }),
  )
}

/** What saved no line goes to columns whose text wraps, or else to where it came from. */
function handedBack(
  left: number,
  widths: readonly number[],
  { needs, shares }: { readonly needs: readonly number[]; readonly shares: readonly number[] },
): readonly number[] {
  const unwrapped = granted(left, widths, needs)
  return granted(left - (sum(unwrapped) - sum(widths)), unwrapped, shares)
}

/** Columns that a little is enough for get what they lack; the others share what is left then. */
function granted(room: number, widths: readonly number[], wanted: readonly number[]): readonly number[] {
  const back = [...widths]
  const lacking = widths
    .map((width, index) => ({ index, lack: (wanted[index] ?? 0) - width }))
    .filter(({ lack }) => lack > 0)
    .sort((a, b) => a.lack - b.lack)
  let rest = room
  for (const [position, { index, lack }] of lacking.entries()) {
    if (lack > rest) {
      const others = lacking.slice(position)
      const whole = sum(others.map((other) => other.lack))
      for (const other of others) back[other.index] = (back[other.index] ?? 0) + (rest * other.lack) / whole
      break
    }
    back[index] = (back[index] ?? 0) + lack
    rest -= lack
  }
  return back
}

/** Widths of the lines that the cells hold as they stand, in em. */
function linesOfRows({ columns, rows }: Table): readonly (readonly (readonly number[])[])[] {
  return rows
    .filter(({ length }) => length === columns.length)
    .map((row) => row.map(({ text }) => text.split('\n').map(widthEm)))
}

/** About how many lines a text takes in a column, whatever face it will be seen in. */
export function linesInColumn(text: string, widthPt: number, sizePt: number): number {
  return linesIn(text.split('\n').map(widthEm), widthPt, sizePt)
}

function linesIn(linesEm: readonly number[], widthPt: number, sizePt: number): number {
  const roomEm = (widthPt - 2 * CELL_PADDING_PT.x) / sizePt
  let count = 0
  for (const lineEm of linesEm) count += Math.max(1, Math.ceil(lineEm / roomEm))
  return count
}

/** Width at which no line of a column wraps; undefined where its cells are blank. */
function neededPt(table: Table, index: number, sizePt: number): number | undefined {
  const cells = linesOfRows(table).flatMap((row) => row[index] ?? [])
  if (cells.every((em) => em === 0)) return undefined
  return paddedPt(Math.max(widthEm(table.columns[index]?.title ?? ''), ...cells), sizePt)
}

function paddedPt(em: number, sizePt: number): number {
  return em * sizePt + 2 * CELL_PADDING_PT.x
}

function widthEm(text: string): number {
  let em = 0
  for (const character of text) em += isWordPart(character.codePointAt(0) ?? 0) ? NARROW_EM : 1
  return em
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
