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
import { type PageProfile, tableType, textWidthPt } from '../pdf/page-profiles'
import { docxParagraphs } from './docx-paragraph'
import { lines, styleIds, twips } from './docx-styles'

type TableBlock = Extract<Block, { kind: 'table' }>
type Column = TableBlock['columns'][number]

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** 0.5 pt, in eighths. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const PADDING_PT = { x: 4.5, y: 4 } as const
const HEAD_GROUND = 'F0F0F0'

/** A table as wide as the text: the header row comes again on each page, and no row parts. */
export function docxTable(table: TableBlock, profile: PageProfile): Table {
  const widths = columnWidths(table.columns, twips(textWidthPt(profile)))
  const spacing = lines(tableType(profile, table.columns.length))
  const context = { table, widths, spacing }
  const head = table.header
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map((column, index) =>
            cell(context, { ...column, align: 'center' }, headText(column), index, {
              isHead: true,
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
      top: twips(PADDING_PT.y),
      bottom: twips(PADDING_PT.y),
      left: twips(PADDING_PT.x),
      right: twips(PADDING_PT.x),
    },
    rows: [...head, ...table.rows.map((row) => tableRow(context, row))],
  })
}

interface TableContext {
  readonly table: TableBlock
  readonly widths: readonly number[]
  readonly spacing: ReturnType<typeof lines>
}

/** A row with one cell names the group of the rows below it, and stays with the first of them. */
function tableRow(context: TableContext, row: readonly DraftText[]): TableRow {
  const { columns, header } = context.table
  const [group] = row
  if (row.length === 1 && columns.length > 1 && group !== undefined) {
    const whole = { title: '', weight: 1, align: 'left' } as const
    const span = { isHead: true, keepNext: true, columnSpan: columns.length }
    return new TableRow({ cantSplit: true, children: [cell(context, whole, group, 0, span)] })
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(context, column, row[index] ?? headText({ title: '' }), index, {
        isHead: !header && index === 0,
        keepNext: false,
      }),
    ),
  })
}

interface CellKind {
  readonly isHead: boolean
  readonly keepNext: boolean
  readonly columnSpan?: number
}

function cell(
  { widths, spacing }: TableContext,
  { align }: Column,
  text: DraftText,
  index: number,
  { isHead, keepNext, columnSpan }: CellKind,
): TableCell {
  const size = columnSpan === undefined ? (widths[index] ?? 0) : widths.reduce((sum, width) => sum + width, 0)
  const style = isHead ? styleIds.tableHead : styleIds.tableText
  const children = docxParagraphs(text, { style, alignment: alignments[align], keepNext, ...spacing })
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: HEAD_GROUND } } : {}),
    // A cell without a paragraph is no cell to Word.
    children: children.length > 0 ? [...children] : [...docxParagraphs(BLANK, { style, ...spacing })],
  })
}

/** A blank that is kept: the cell has a line, and nothing in it. */
const BLANK = { text: '\u200b', gaps: [] }

function headText({ title }: Pick<Column, 'title'>): DraftText {
  return { text: title, gaps: [], sources: [] }
}

/** Whole twips that add up to the width of the table. */
function columnWidths(columns: readonly Column[], total: number): readonly number[] {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0)
  const widths = columns.map(({ weight }) => Math.floor((total * weight) / weights))
  const rest = total - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
