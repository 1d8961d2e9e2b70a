import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, DraftText } from '../../shared/drafting/draft-document'
import {
  type PageProfile,
  type TypeSize,
  tableDensity,
  tableType,
  textHeightPt,
  textWidthPt,
} from '../pdf/page-profiles'
import { CELL_PADDING_PT, columnWidthsPt, linesInColumn, TALL_BOX } from '../pdf/table-measures'
import { docxParagraphs } from './docx-paragraph'
import { styleIds, twips } from './docx-styles'

type TableBlock = Extract<Block, { kind: 'table' }>
type Column = TableBlock['columns'][number]

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** 0.5 pt, in eighths. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const HEAD_GROUND = 'F0F0F0'

/**
 * A table as wide as the text: the header row comes again on each page, and no row parts but the tall box of a form.
 */
export function docxTable(table: TableBlock, lastRowGoesWithNext: boolean, profile: PageProfile): Table {
  const widths = columnWidths(table, textWidthPt(profile), tableType(profile, table.columns.length))
  const styles = styleIds.table[tableDensity(table.columns.length)]
  const context = { table, widths, styles, isTallBox: tallBoxes(table, widths, profile) }
  const isLast = (index: number) => index === table.rows.length - 1
  const head = table.header
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map((column, index) =>
            cell(context, { ...column, align: 'center' }, headText(column), index, {
              isHead: true,
              isShaded: true,
              keepNext: true,
            }),
          ),
        }),
      ]
    : []
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    margins: {
      top: twips(CELL_PADDING_PT.y),
      bottom: twips(CELL_PADDING_PT.y),
      left: twips(CELL_PADDING_PT.x),
      right: twips(CELL_PADDING_PT.x),
    },
    rows: [
      ...head,
      ...table.rows.map((row, index) => tableRow(context, row, lastRowGoesWithNext && isLast(index))),
    ],
  })
}

interface TableContext {
  readonly table: TableBlock
  readonly widths: readonly number[]
  readonly styles: { readonly text: string; readonly head: string }
  readonly isTallBox: (row: readonly DraftText[]) => boolean
}

/** Which rows hold so much that they may go on to the next page. */
function tallBoxes(
  table: TableBlock,
  widths: readonly number[],
  profile: PageProfile,
): TableContext['isTallBox'] {
  const { sizePt, pitchPt } = tableType(profile, table.columns.length)
  const mostLines = (textHeightPt(profile) * TALL_BOX - 2 * CELL_PADDING_PT.y) / pitchPt
  return (row) =>
    !table.header &&
    row.some(({ text }, index) => linesInColumn(text, (widths[index] ?? 0) / 20, sizePt) > mostLines)
}

/** A row with one cell names the group of the rows below it, and stays with the first of them. */
function tableRow(context: TableContext, row: readonly DraftText[], keepNext: boolean): TableRow {
  const { columns, header } = context.table
  const [group] = row
  if (row.length === 1 && columns.length > 1 && group !== undefined) {
    const whole = { title: '', weight: 1, align: 'left' } as const
    const span = { isHead: true, keepNext: true, columnSpan: columns.length }
    return new TableRow({ cantSplit: true, children: [cell(context, whole, group, 0, span)] })
  }
  return new TableRow({
    cantSplit: !context.isTallBox(row),
    children: columns.map((column, index) =>
      cell(context, column, row[index] ?? headText({ title: '' }), index, {
        isHead: !header && index === 0,
        keepNext,
      }),
    ),
  })
}

interface CellKind {
  readonly isHead: boolean
  readonly isShaded?: boolean
  readonly keepNext: boolean
  readonly columnSpan?: number
}

function cell(
  { widths, styles }: TableContext,
  { align }: Column,
  text: DraftText,
  index: number,
  { isHead, isShaded, keepNext, columnSpan }: CellKind,
): TableCell {
  const size = columnSpan === undefined ? (widths[index] ?? 0) : widths.reduce((sum, width) => sum + width, 0)
  const style = isHead ? styles.head : styles.text
  const children = docxParagraphs(text, { style, alignment: alignments[align], keepNext })
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(isShaded === true ? { shading: { type: ShadingType.CLEAR, fill: HEAD_GROUND } } : {}),
    // A cell without a paragraph is no cell to Word.
    children: children.length > 0 ? [...children] : [...docxParagraphs(BLANK, { style, keepNext })],
  })
}

/** A blank that is kept: the cell has a line, and nothing in it. */
const BLANK = { text: '\u200b', gaps: [] }

function headText({ title }: Pick<Column, 'title'>): DraftText {
  return { text: title, gaps: [], sources: [] }
}

/** Whole twips that add up to the width of the table. */
function columnWidths(table: TableBlock, widthPt: number, { sizePt }: TypeSize): readonly number[] {
  const widths = columnWidthsPt(table, widthPt, sizePt).map((pt) => twips(pt))
  const rest = twips(widthPt) - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
