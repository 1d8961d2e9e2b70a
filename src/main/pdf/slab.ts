import type { Bookmark, PlacedItem } from './placed-page'

/**
 * A horizontal piece of a paper that stays whole: a line, a table row, a
 * blank. Items count from the left margin and the slab's upper edge.
 */
export interface Slab {
  readonly heightPt: number
  readonly items: readonly PlacedItem[]
  /** No page ends after this slab. */
  readonly keepWithNext?: boolean
  /** Dropped at the top of a page. */
  readonly isBlank?: boolean
  /** Starts at a multiple of this below the top of the text, so that lines of facing pages meet. */
  readonly gridPt?: number
  /** The next slab starts a new page. */
  readonly endsPage?: boolean
  /** Drawn above this slab where it starts a page: the repeated header of its table. */
  readonly opening?: { readonly heightPt: number; readonly items: readonly PlacedItem[] }
  /** Drawn where this slab ends a page: the closing rule of its table. */
  readonly closing?: readonly PlacedItem[]
  /**
   * Only for a slab too tall to stay whole: what fits into the room, and the rest, which is never nothing.
   * @returns undefined where the room is too small to begin, or the slab to go on.
   */
  readonly split?: (roomPt: number) => readonly [Slab, Slab] | undefined
  readonly bookmark?: Bookmark
}

export function blank(heightPt: number): Slab {
  return { heightPt, items: [], isBlank: true, keepWithNext: false }
}

/** The same slab, tied to what follows. */
export function kept(slab: Slab): Slab {
  return { ...slab, keepWithNext: true }
}
