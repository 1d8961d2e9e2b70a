import type { GapPlace } from '../../../../shared/contract/gap-place'
import type { Gap } from '../../../../shared/drafting/draft-document'

/** A gap of a paper with the places where it stands on the pages, top first. */
export interface PlacedGap extends Gap {
  readonly places: readonly GapPlace[]
}

/** Gaps in the order in which a reader meets them; those that stand nowhere on the pages come last. */
export function gapsInPageOrder(gaps: readonly Gap[], places: readonly GapPlace[]): readonly PlacedGap[] {
  const ordered = places.toSorted((a, b) => a.page - b.page || a.yPt - b.yPt || a.xPt - b.xPt)
  const rank = (gap: Gap) => {
    const found = ordered.findIndex((place) => place.field === gap.field)
    return found < 0 ? Number.POSITIVE_INFINITY : found
  }
  return gaps
    .map((gap) => ({ ...gap, places: ordered.filter((place) => place.field === gap.field) }))
    .toSorted((a, b) => rank(a) - rank(b) || 0)
}
