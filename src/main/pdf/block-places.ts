import type { BlockPlace } from '../../shared/contract/block-place'
import type { LaidOutDraft } from './layout-draft'
import { textWidthPt } from './page-profiles'

/** How far the letters of a line reach above and below its baseline, in em. */
const ABOVE_EM = 1
const BELOW_EM = 0.3

/** The places of named paragraphs and list items: as wide as the text of the page, from their first line to their last. */
export function blockPlacesOf({ pages, profile }: LaidOutDraft): readonly BlockPlace[] {
  return pages.flatMap((page, index) => {
    const bands = new Map<string, { topPt: number; bottomPt: number }>()
    for (const item of page.items) {
      if (item.kind !== 'line' || item.part?.key === undefined) continue
      const { key } = item.part
      const band = bands.get(key)
      bands.set(key, {
        topPt: Math.min(band?.topPt ?? Number.POSITIVE_INFINITY, item.yPt - ABOVE_EM * item.sizePt),
        bottomPt: Math.max(band?.bottomPt ?? 0, item.yPt + BELOW_EM * item.sizePt),
      })
    }
    return [...bands].map(([key, { topPt, bottomPt }]) => ({
      key,
      page: index + 1,
      xPt: profile.marginPt.left,
      yPt: topPt,
      widthPt: textWidthPt(profile),
      heightPt: bottomPt - topPt,
    }))
  })
}
