import type { Block } from '../../shared/drafting/draft-document'
import type { FaceName, Fonts } from './fonts'
import { layoutLines } from './layout-lines'
import { type MarkedText, plainText, readLetters } from './letters'
import type { TypeSize } from './page-profiles'
import { addPart, movedBy, type Part, type PlacedItem, type PlacedRule } from './placed-page'
import type { Alignment } from './set-line'
import { kept, type Slab } from './slab'
import { CELL_PADDING_PT, columnWidthsPt, TALL_BOX } from './table-measures'

/** Where a table stands and how large its type is, in points. */
interface TablePlace extends TypeSize {
  readonly widthPt: number
  /** The tallest a row can be without its header: the text height of a page. */
  readonly pageHeightPt: number
}

type Table = Extract<Block, { kind: 'table' }>

const OUTER_RULE_PT = 0.5
const INNER_RULE_PT = 0.25
/** A tall row parts so that each page has this many of its lines. */
const FEWEST_LINES_OF_PIECE = 3
/** Two rows are short if together they take no more than this share of a page. */
const SHORT_ROWS = 0.2

interface Column {
  readonly xPt: number
  readonly widthPt: number
  readonly align: Alignment
}

/** The lines of one cell; the items of each stand in a box of the table's pitch. */
type CellLines = readonly CellLine[]

interface CellLine {
  readonly items: readonly PlacedItem[]
  /** Belongs to the title of an account, which is not parted from it. */
  readonly isTitle: boolean
}

/** （一）商城答复“未发现异常”: the title of one of several accounts in a box. */
const TITLE_IN_BOX = /^（[一二三四五六七八九十]+）/u

interface Row {
  /** Those of the table; of a group line, a single one as wide as the table. */
  readonly columns: readonly Column[]
  readonly cells: readonly CellLines[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** A box of a form stands beside its label, a row of a table below the header. */
  readonly isBox: boolean
  /** A piece of a row that had to part stands at its upper edge, not in the middle. */
  readonly isPiece: boolean
}

/**
 * A table as one slab a row; the header row is repeated on each page. Rows stay whole unless taller than a page,
 * and boxes of a form, which hold whole accounts, unless taller than a quarter of it.
 */
export function layoutTable(table: Table, place: TablePlace, parent: Part, fonts: Fonts): readonly Slab[] {
  const columns = columnsOf(table, place)
  const part = addPart(parent, 'Table')
  const header = table.header ? headerSlab(table, columns, place, part, fonts) : undefined
  const repeated =
    header === undefined ? undefined : { heightPt: header.heightPt, items: header.items.map(asRepeated) }

  const rows = table.rows.map((row, index) => {
    const isGroupLine = isGroupLineOf(table, row)
    const rowColumns = isGroupLine ? [{ xPt: 0, widthPt: place.widthPt, align: 'left' } as const] : columns
    const rowPart = addPart(part, 'TR')
    const cells = rowColumns.map((column, columnIndex) => {
      const isLabel = isGroupLine || (!table.header && columnIndex === 0)
      const cell = row[columnIndex]
      const cellPart = isLabel
        ? addPart(rowPart, 'TH', { cell: isGroupLine ? { ColSpan: columns.length } : { Scope: 'Row' } })
        : addPart(rowPart, 'TD', { key: cell?.key })
      return cellLines(cell ?? plainText(''), isLabel ? 'heading' : 'text', column, place, cellPart, fonts)
    })
    const isLast = index === table.rows.length - 1
    const isFirst = index === 0 && header === undefined
    const isBox = !table.header
    return rowSlab({ columns: rowColumns, cells, isFirst, isLast, isBox, isPiece: false }, place, repeated)
  })
  const tied = rows.map((slab, index) => (isTied(table, rows, index, place) ? kept(slab) : slab))
  return header === undefined ? tied : [rows.length > 0 ? kept(header) : header, ...tied]
}

/** A row with one cell names the group of the rows below it. */
function isGroupLineOf(table: Table, row: Table['rows'][number]): boolean {
  return row.length === 1 && table.columns.length > 1
}

/** A group line goes with its first row; short rows do not begin or end a table alone on a page. */
function isTied(table: Table, rows: readonly Slab[], index: number, { pageHeightPt }: TablePlace): boolean {
  const row = table.rows[index]
  const next = rows[index + 1]
  if (row === undefined || next === undefined) return false
  if (isGroupLineOf(table, row)) return true
  const heightPt = (rows[index]?.heightPt ?? 0) + next.heightPt
  return (index === 0 || index === rows.length - 2) && heightPt <= SHORT_ROWS * pageHeightPt
}

function columnsOf(table: Table, { widthPt, sizePt }: TablePlace): readonly Column[] {
  const widths = columnWidthsPt(table, widthPt, sizePt)
  let xPt = 0
  return table.columns.map(({ align }, index) => {
    const column = { xPt, widthPt: widths[index] ?? 0, align: align === 'left' ? 'justify' : align } as const
    xPt += column.widthPt
    return column
  })
}

function headerSlab(
  table: Table,
  columns: readonly Column[],
  place: TablePlace,
  part: Part,
  fonts: Fonts,
): Slab {
  const rowPart = addPart(part, 'TR')
  const cells = columns.map((column, index) => {
    const title = plainText(table.columns[index]?.title ?? '')
    return cellLines(
      title,
      'heading',
      { ...column, align: 'center' },
      place,
      addPart(rowPart, 'TH', { cell: { Scope: 'Column' } }),
      fonts,
    )
  })
  const isLast = table.rows.length === 0
  const row = { columns, cells, isFirst: true, isLast, isBox: false, isPiece: false }
  const slab = rowSlab(row, place, undefined)
  const { widthPt } = place
  return {
    ...slab,
    items: [{ kind: 'shade', xPt: 0, yPt: 0, widthPt, heightPt: slab.heightPt }, ...slab.items],
  }
}

function asRepeated(item: PlacedItem): PlacedItem {
  return item.kind === 'line' ? { ...item, part: undefined } : item
}

function cellLines(
  text: MarkedText,
  face: FaceName,
  column: Column,
  { sizePt, pitchPt }: TypeSize,
  part: Part,
  fonts: Fonts,
): CellLines {
  const style = { sizePt, pitchPt, align: column.align, indentCharacters: 0, trackingEm: 0 }
  return readLetters(text, face, fonts).flatMap((letters) => {
    const isTitle = TITLE_IN_BOX.test(letters.map(({ source }) => source).join(''))
    const lines = layoutLines(letters, style, column.widthPt - 2 * CELL_PADDING_PT.x, part)
    return lines.map((items) => ({ items, isTitle }))
  })
}

function rowSlab(row: Row, place: TablePlace, opening: Slab['opening']): Slab {
  const lineCount = Math.max(1, ...row.cells.map((lines) => lines.length))
  const heightPt = lineCount * place.pitchPt + 2 * CELL_PADDING_PT.y
  const tallestPt = row.isBox ? place.pageHeightPt * TALL_BOX : place.pageHeightPt - (opening?.heightPt ?? 0)

  return {
    heightPt,
    items: [...contentOf(row, place, heightPt), ...rulesOf(row, place.widthPt, heightPt)],
    ...(opening === undefined ? {} : { opening }),
    closing: row.isLast ? [] : [acrossRule(0, place.widthPt, OUTER_RULE_PT)],
    ...(heightPt <= tallestPt && !row.isPiece
      ? {}
      : { split: (roomPt) => splitRow(row, place, opening, roomPt) }),
  }
}

function splitRow(
  row: Row,
  place: TablePlace,
  opening: Slab['opening'],
  roomPt: number,
): readonly [Slab, Slab] | undefined {
  const lineCount = Math.max(...row.cells.map((lines) => lines.length))
  const room = Math.floor((roomPt - 2 * CELL_PADDING_PT.y) / place.pitchPt)
  let count = Math.min(room, lineCount - FEWEST_LINES_OF_PIECE)
  while (row.cells.some((lines) => lines[count - 1]?.isTitle === true)) count -= 1
  if (count < FEWEST_LINES_OF_PIECE) return undefined
  const upper = {
    ...row,
    cells: row.cells.map((lines) => lines.slice(0, count)),
    isLast: false,
    isPiece: true,
  }
  const lower = { ...row, cells: row.cells.map((lines) => lines.slice(count)), isFirst: false, isPiece: true }
  return [rowSlab(upper, place, opening), rowSlab(lower, place, opening)]
}

function contentOf(row: Row, place: TablePlace, heightPt: number): readonly PlacedItem[] {
  return row.columns.flatMap((column, index) => {
    const lines = row.cells[index] ?? []
    const topPt = row.isPiece ? CELL_PADDING_PT.y : (heightPt - lines.length * place.pitchPt) / 2
    return lines.flatMap(({ items }, line) =>
      items.map((item) => movedBy(item, column.xPt + CELL_PADDING_PT.x, topPt + line * place.pitchPt)),
    )
  })
}

function rulesOf(row: Row, widthPt: number, heightPt: number): readonly PlacedRule[] {
  const inner = row.columns.slice(1).map(({ xPt }) => downRule(xPt, heightPt, INNER_RULE_PT))
  const sides = [downRule(0, heightPt, OUTER_RULE_PT), downRule(widthPt, heightPt, OUTER_RULE_PT)]
  const top = acrossRule(0, widthPt, row.isFirst ? OUTER_RULE_PT : INNER_RULE_PT)
  return [...inner, ...sides, top, ...(row.isLast ? [acrossRule(heightPt, widthPt, OUTER_RULE_PT)] : [])]
}

function acrossRule(yPt: number, widthPt: number, thicknessPt: number): PlacedRule {
  return { kind: 'rule', xPt: 0, yPt, toXPt: widthPt, toYPt: yPt, thicknessPt }
}

function downRule(xPt: number, heightPt: number, thicknessPt: number): PlacedRule {
  return { kind: 'rule', xPt, yPt: 0, toXPt: xPt, toYPt: heightPt, thicknessPt }
}
