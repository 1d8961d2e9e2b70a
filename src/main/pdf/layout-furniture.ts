import type { FaceName, Fonts } from './fonts'
import { layoutLines } from './layout-lines'
import { plainText, readLetters } from './letters'
import { DRAFT_MARK_TYPE, type PageProfile, type TypeSize, textWidthPt } from './page-profiles'
import { movedBy, type PlacedItem, type PlacedPage } from './placed-page'
import type { Alignment } from './set-line'

/** The draft mark stands this far below the upper edge of the paper, as a share of the top margin. */
const DRAFT_MARK_AT = 0.62

/**
 * Add what stands in the margins: the page number, and the mark of a paper that is not finished.
 *
 * @param draftMark - absent where the paper is whole.
 */
export function layoutFurniture(
  pages: readonly PlacedPage[],
  draftMark: string | undefined,
  profile: PageProfile,
  fonts: Fonts,
): readonly PlacedPage[] {
  const { pageNumber, marginPt, heightPt } = profile
  return pages.map((page, index) => {
    const number = line(
      pageNumber.label.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length)),
      'text',
      pageNumber,
      'center',
      profile,
      fonts,
    )
    const mark =
      draftMark === undefined ? [] : line(draftMark, 'heading', DRAFT_MARK_TYPE, 'right', profile, fonts)
    return {
      ...page,
      items: [
        ...page.items,
        ...number.map((item) => onBaseline(item, heightPt - marginPt.bottom + pageNumber.belowTextPt)),
        ...mark.map((item) => onBaseline(item, marginPt.top * DRAFT_MARK_AT)),
      ],
    }
  })
}

function line(
  text: string,
  face: FaceName,
  size: TypeSize,
  align: Alignment,
  profile: PageProfile,
  fonts: Fonts,
): readonly PlacedItem[] {
  const style = { ...size, align, indentCharacters: 0, trackingEm: 0 }
  const [letters = []] = readLetters(plainText(text), face, fonts)
  const [items = []] = layoutLines(letters, style, textWidthPt(profile), undefined)
  return items.map((item) => movedBy(item, profile.marginPt.left, 0))
}

function onBaseline(item: PlacedItem, baselinePt: number): PlacedItem {
  return movedBy(item, 0, baselinePt - item.yPt)
}
