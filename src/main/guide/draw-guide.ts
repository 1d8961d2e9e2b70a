import type { IsoDate } from '../../shared/domain/calendar'
import type { Case } from '../../shared/domain/case'
import { type GuideWording, guidePages } from '../../shared/drafting/guide-pages'
import type { PaperGuides } from '../../shared/drafting/paper-guide'
import { PAPER_KINDS, type PaperKind } from '../../shared/drafting/paper-kinds'
import type { SharedWording } from '../../shared/drafting/template'
import type { LawCatalogue } from '../../shared/law/catalogue'
import type { Fonts } from '../pdf/fonts'
import { layoutBlocks } from '../pdf/layout-draft'
import { layoutFurniture } from '../pdf/layout-furniture'
import { type PageProfile, pageProfiles, textHeightPt } from '../pdf/page-profiles'
import { paginate } from '../pdf/paginate'
import type { Part } from '../pdf/placed-page'
import { writePdf } from '../pdf/write-pdf'

/** Small type: the guide to a paper is to be one sheet, with room to write below it. */
const profile: PageProfile = {
  ...pageProfiles.table,
  marginPt: { ...pageProfiles.table.marginPt, top: 50, bottom: 50 },
  title: { sizePt: 18, pitchPt: 28 },
  heading: { ...pageProfiles.table.heading, sizePt: 13, pitchPt: 20 },
  body: { sizePt: 10.5, pitchPt: 14.5 },
  table: { usual: pageProfiles.table.table.dense, dense: pageProfiles.table.table.dense },
  charactersInLine: 44,
  aboveHeadingPt: 5,
}

interface Guided {
  readonly case: Case
  readonly day: IsoDate
  /** One paper; absent = all of them. */
  readonly document: PaperKind | undefined
}

interface Shipped {
  readonly guides: PaperGuides
  readonly wording: GuideWording
  readonly shared: SharedWording
  readonly catalogue: LawCatalogue
  readonly fonts: Fonts
}

export interface DrawnGuide {
  readonly bytes: Uint8Array
  readonly pages: number
  /** What a file of it is called, without ending. */
  readonly name: string
}

/** Draw the guide to one paper, or to all: A4, PDF 1.7, the same bytes for the same case and day. */
export async function drawGuide({ case: it, day, document }: Guided, shipped: Shipped): Promise<DrawnGuide> {
  const { guides, wording, shared, catalogue, fonts } = shipped
  const names = shared.words.documentKind ?? {}
  const kinds = document === undefined ? PAPER_KINDS : [document]
  const blocks = guidePages({ case: it, guides, catalogue, day, names }, kinds, wording)
  const structure: Part = { tag: 'Document', children: [] }
  const slabs = layoutBlocks(blocks, profile, structure, fonts)
  const { left: xPt, top: yPt } = profile.marginPt
  const pages = paginate(slabs, { xPt, yPt, heightPt: textHeightPt(profile) })
  const laidOut = { profile, structure, pages: layoutFurniture(pages, undefined, profile, fonts) }
  const bytes = await writePdf(laidOut, fonts, {
    title: wording.title,
    author: '',
    day,
    source: JSON.stringify(blocks),
  })
  const name =
    document === undefined
      ? wording.file.all
      : wording.file.one.replace('{paper}', () => names[document] ?? document)
  return { bytes, pages: pages.length, name: `${name} ${day}` }
}
