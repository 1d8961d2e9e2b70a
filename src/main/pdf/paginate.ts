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
  const parted = pages.fits(group) ? undefined : partedGroup(group, pages)
  if (parted !== undefined) {
    for (const slab of parted.here) pages.place(slab)
    pages.startPage()
    placeGroup(parted.next, pages)
  } else if (pages.fits(group) || (pages.isEmpty() && group.length === 1)) {
    for (const slab of group) pages.place(slab)
  } else if (pages.isEmpty()) {
    // Longer than a page, so it must part somewhere: where the page is full.
    for (const slab of group) placeGroup([slab], pages)
  } else {
    pages.startPage()
    placeGroup(group, pages)
  }
}

/** A group parted in its last slab that may part and whose beginning has room on the page. */
function partedGroup(group: readonly Slab[], pages: Pages) {
  for (let index = group.length - 1; index >= 0; index -= 1) {
    const above = group.slice(0, index)
    const slab = group[index]
    const pieces = slab?.split?.(pages.roomFor(slab, above))
    if (pieces !== undefined)
      return { here: [...above, pieces[0]], next: [pieces[1], ...group.slice(index + 1)] }
  }
  return undefined
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
    return this.endOf(slabs) <= this.area.heightPt + SLACK_PT
  }

  /** What is left for a slab below others; less than nothing where those fill the page. */
  roomFor(slab: Slab, above: readonly Slab[]): number {
    return this.area.heightPt - this.endOf([...above, { ...slab, heightPt: 0 }])
  }

  private endOf(slabs: readonly Slab[]): number {
    let endPt = this.usedPt
    let atTop = this.isEmpty()
    for (const slab of slabs) {
      if (atTop && slab.isBlank === true) continue
      endPt = startOf(slab, endPt) + (atTop ? (slab.opening?.heightPt ?? 0) : 0) + slab.heightPt
      atTop = false
    }
    return endPt
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
