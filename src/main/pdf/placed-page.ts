import type { Letter } from './letters'

/** A piece of the paper's structure that lines belong to, for readers that do not see the page. */
export interface Part {
  readonly tag:
    | 'Document'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'H4'
    | 'P'
    | 'L'
    | 'LI'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
  readonly children: Part[]
  /** What a header cell heads, and how many columns a cell spans. Source: ISO 32000-1, table 349. */
  readonly cell?: CellAttributes
  /** Name of the paragraph, list item or cell that its lines tell, where it has one. */
  readonly key?: string | undefined
}

type CellAttributes = { readonly Scope: 'Row' | 'Column' } | { readonly ColSpan: number }

/** Make a part and hang it below another. */
export function addPart(
  parent: Part,
  tag: Part['tag'],
  { cell, key }: Pick<Part, 'cell' | 'key'> = {},
): Part {
  const part: Part = { tag, children: [], ...(cell === undefined ? {} : { cell }), key }
  parent.children.push(part)
  return part
}

/** A line of text with its letters in place. Points; y runs downwards. */
export interface PlacedLine {
  readonly kind: 'line'
  readonly xPt: number
  readonly yPt: number
  readonly sizePt: number
  /** The spacing most letters of the line have, see `offsetsPt`. */
  readonly spacingPt: number
  readonly letters: readonly Letter[]
  /** Where each letter starts, from `xPt`. */
  readonly offsetsPt: readonly number[]
  /** Absent for what is not part of the text: page numbers, repeated headers. */
  readonly part: Part | undefined
}

export interface PlacedRule {
  readonly kind: 'rule'
  readonly xPt: number
  readonly yPt: number
  readonly toXPt: number
  readonly toYPt: number
  readonly thicknessPt: number
}

/** `shade`: the grey ground of a header row; `ink`: a black module of a QR code. */
export interface PlacedShade {
  readonly kind: 'shade' | 'ink'
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
}

/** The ground behind letters that stand for a missing fact; one for each line they run over. */
export interface PlacedGap {
  readonly kind: 'gap'
  readonly field: string
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
}

export type PlacedItem = PlacedLine | PlacedRule | PlacedShade | PlacedGap

/** A place in the text that the outline leads to. */
export interface Bookmark {
  readonly title: string
  /** 0 for the title, 1 to 3 for headings. */
  readonly level: 0 | 1 | 2 | 3
}

export interface PlacedBookmark extends Bookmark {
  readonly yPt: number
}

export interface PlacedPage {
  readonly items: readonly PlacedItem[]
  readonly bookmarks: readonly PlacedBookmark[]
}

/** Move an item by points. */
export function movedBy<Item extends PlacedItem>(item: Item, xPt: number, yPt: number): Item {
  const moved = { ...item, xPt: item.xPt + xPt, yPt: item.yPt + yPt }
  return item.kind === 'rule' ? { ...moved, toXPt: item.toXPt + xPt, toYPt: item.toYPt + yPt } : moved
}
