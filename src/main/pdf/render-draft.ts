import type { BlockPlace } from '../../shared/contract/block-place'
import type { GapPlace } from '../../shared/contract/gap-place'
import type { DraftDocument } from '../../shared/drafting/draft-document'
import { blockPlacesOf } from './block-places'
import type { Fonts } from './fonts'
import { type LaidOutDraft, layoutDraft } from './layout-draft'
import { writePdf } from './write-pdf'

export interface RenderedDraft {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Where the missing facts stand, one place for each line that a gap runs over. */
  readonly places: readonly GapPlace[]
  /** Where the paragraphs and list items that have a name stand, one place for each page they run over. */
  readonly blockPlaces: readonly BlockPlace[]
}

/**
 * Draw a paper as PDF 1.7: fonts inside, text that can be copied, bookmarks,
 * tags for screen readers. The same draft gives the same bytes on any day, in
 * any time zone.
 */
export async function renderDraft(draft: DraftDocument, fonts: Fonts): Promise<RenderedDraft> {
  const laidOut = layoutDraft(draft, fonts)
  const bytes = await writePdf(laidOut, fonts, {
    title: draft.title,
    author: draft.author,
    day: draft.day,
    source: JSON.stringify(draft),
  })
  return {
    bytes,
    pages: laidOut.pages.length,
    places: placesOf(laidOut),
    blockPlaces: blockPlacesOf(laidOut),
  }
}

function placesOf({ pages }: LaidOutDraft): readonly GapPlace[] {
  return pages.flatMap((page, index) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'gap') return []
      const { kind: _, ...place } = item
      return [{ ...place, page: index + 1 }]
    }),
  )
}
