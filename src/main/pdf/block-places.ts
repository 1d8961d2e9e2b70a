import type { BlockPlace } from '../../shared/contract/block-place'
import type { LaidOutDraft } from './layout-draft'
import { textWidthPt } from './page-profiles'
import type { PlacedLine, PlacedPage } from './placed-page'

/** How far the letters of a line reach above and below its baseline, in em. */
const ABOVE_EM = 1
const BELOW_EM = 0.3

interface Band {
  readonly isCell: boolean
  readonly fromPt: number
  readonly toPt: number
  readonly topPt: number
  readonly bottomPt: number
}

/**
 * The places of named paragraphs, list items and cells, from their first line
 * to their last: as wide as the text of the page, or of a cell as its own lines.
 */
export function blockPlacesOf({ pages, profile }: LaidOutDraft): readonly BlockPlace[] {
  const { left } = profile.marginPt
  const widthPt = textWidthPt(profile)
  return pages.flatMap((page, index) =>
    [...bandsOf(page)].map(([key, { isCell, fromPt, toPt, topPt, bottomPt }]) => ({
      key,
      isCell,
      page: index + 1,
      xPt: isCell ? fromPt : left,
      yPt: topPt,
      widthPt: isCell ? toPt - fromPt : widthPt,
      heightPt: bottomPt - topPt,
    })),
  )
}

function bandsOf(page: PlacedPage): ReadonlyMap<string, Band> {
  const bands = new Map<string, Band>()
  for (const item of page.items) {
    if (item.kind !== 'line' || item.part?.key === undefined) continue
    const { key, tag } = item.part
    const line = bandOf(item, tag === 'TD')
    const band = bands.get(key) ?? line
    bands.set(key, {
      isCell: line.isCell,
      fromPt: Math.min(band.fromPt, line.fromPt),
      toPt: Math.max(band.toPt, line.toPt),
      topPt: Math.min(band.topPt, line.topPt),
      bottomPt: Math.max(band.bottomPt, line.bottomPt),
    })
  }
  return bands
}

function bandOf({ xPt, yPt, sizePt, offsetsPt, letters }: PlacedLine, isCell: boolean): Band {
  const widthPt = (offsetsPt.at(-1) ?? 0) + (letters.at(-1)?.advanceEm ?? 0) * sizePt
  return {
    isCell,
    fromPt: xPt,
    toPt: xPt + widthPt,
    topPt: yPt - ABOVE_EM * sizePt,
    bottomPt: yPt + BELOW_EM * sizePt,
  }
}
