import { movedBy, type PlacedBookmark, type PlacedItem, type PlacedPage } from './placed-page'
import type { Slab } from './slab'

/** Where the text of a page stands, in points from the page's top left corner. */
interface TextArea {
  readonly xPt: number
  readonly yPt: number
  readonly heightPt: number
}

/** Heights are compared with this slack, in points. */
const SLACK_PT = 0.01

/** Deal slabs out to pages: slabs tied together move together, whatever may be left blank above them. */
export function paginate(slabs: readonly Slab[], area: TextArea): readonly PlacedPage[] {
  const pages = new Pages(area)
  for (const group of groupsOf(slabs)) placeGroup(group, pages)
  return pages.finished()
}

/** Runs of slabs between which no page may end. */
function groupsOf(slabs: readonly Slab[]): readonly (readonly Slab[])[] {
  const groups: Slab[][] = []
  let open: Slab[] | undefined
  for (const slab of slabs) {
    if (open === undefined) {
      open = []
      groups.push(open)
    }
    open.push(slab)
    if (slab.keepWithNext !== true) open = undefined
  }
  return groups
}

function placeGroup(group: readonly Slab[], pages: Pages): void {
  const tall = group.findIndex((slab) => slab.split !== undefined)
  if (!pages.fits(group) && tall !== 0) pages.startPage()
  if (pages.fits(group)) {
    for (const slab of group) pages.place(slab)
  } else if (tall >= 0) {
    for (const slab of group.slice(0, tall)) pages.place(slab)
    for (const slab of group.slice(tall, tall + 1)) placeInPieces(slab, pages)
    placeGroup(group.slice(tall + 1), pages)
  } else {
    // Longer than a page, so it must part somewhere: where the page is full.
    for (const slab of group) {
      if (!pages.fits([slab])) pages.startPage()
      pages.place(slab)
    }
  }
}

function placeInPieces(slab: Slab, pages: Pages): void {
  let rest: Slab = slab
  while (!pages.fits([rest])) {
    const pieces = rest.split?.(pages.roomFor(rest))
    if (pieces === undefined) {
      // An empty page is all the room there will ever be.
      if (pages.isEmpty()) break
      pages.startPage()
    } else {
      pages.place(pieces[0])
      pages.startPage()
      rest = pieces[1]
    }
  }
  pages.place(rest)
}

class Pages {
  private readonly done: PlacedPage[] = []
  private items: PlacedItem[] = []
  private bookmarks: PlacedBookmark[] = []
  private usedPt = 0
  private last: Slab | undefined

  constructor(private readonly area: TextArea) {}

  isEmpty(): boolean {
    return this.last === undefined
  }

  fits(slabs: readonly Slab[]): boolean {
    let endPt = this.usedPt
    let atTop = this.isEmpty()
    for (const slab of slabs) {
      if (atTop && slab.isBlank === true) continue
      endPt = startOf(slab, endPt) + (atTop ? (slab.opening?.heightPt ?? 0) : 0) + slab.heightPt
      atTop = false
    }
    return endPt <= this.area.heightPt + SLACK_PT
  }

  roomFor(slab: Slab): number {
    const opening = this.isEmpty() ? (slab.opening?.heightPt ?? 0) : 0
    return this.area.heightPt - startOf(slab, this.usedPt) - opening
  }

  place(slab: Slab): void {
    if (this.isEmpty() && slab.isBlank === true) return
    let topPt = startOf(slab, this.usedPt)
    if (this.isEmpty() && slab.opening !== undefined) {
      this.draw(slab.opening.items, topPt)
      topPt += slab.opening.heightPt
    }
    this.draw(slab.items, topPt)
    if (slab.bookmark !== undefined) this.bookmarks.push({ ...slab.bookmark, yPt: this.area.yPt + topPt })
    this.usedPt = topPt + slab.heightPt
    this.last = slab
    if (slab.endsPage === true) this.startPage()
  }

  startPage(): void {
    if (this.isEmpty()) return
    this.draw(this.last?.closing ?? [], this.usedPt)
    this.done.push({ items: this.items, bookmarks: this.bookmarks })
    this.items = []
    this.bookmarks = []
    this.usedPt = 0
    this.last = undefined
  }

  /** All pages; a paper without text still has one. */
  finished(): readonly PlacedPage[] {
    if (!this.isEmpty() || this.done.length === 0) {
      this.done.push({ items: this.items, bookmarks: this.bookmarks })
    }
    return this.done
  }

  private draw(items: readonly PlacedItem[], topPt: number): void {
    for (const item of items) this.items.push(movedBy(item, this.area.xPt, this.area.yPt + topPt))
  }
}

function startOf(slab: Slab, usedPt: number): number {
  if (slab.gridPt === undefined) return usedPt
  return Math.ceil((usedPt - SLACK_PT) / slab.gridPt) * slab.gridPt
}
