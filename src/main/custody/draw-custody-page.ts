import { type CustodyFacts, custodyPage } from '../../shared/drafting/custody-page'
import type { CustodyWording } from '../../shared/drafting/custody-wording'
import type { Fonts } from '../pdf/fonts'
import { layoutBlocks } from '../pdf/layout-draft'
import { layoutFurniture } from '../pdf/layout-furniture'
import { type PageProfile, pageProfiles, textHeightPt } from '../pdf/page-profiles'
import { paginate } from '../pdf/paginate'
import type { Part } from '../pdf/placed-page'
import { writePdf } from '../pdf/write-pdf'

/** Small type in the tables: hashes are long, and a case has many entries. */
const profile: PageProfile = {
  ...pageProfiles.table,
  table: { usual: pageProfiles.table.table.dense, dense: pageProfiles.table.table.dense },
}

export interface DrawnCustody {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Draw the custody of a case, or of one item: A4, PDF 1.7, the same bytes for the same facts. */
export async function drawCustodyPage(
  facts: Omit<CustodyFacts, 'canPrint'>,
  wording: CustodyWording,
  fonts: Fonts,
): Promise<DrawnCustody> {
  const structure: Part = { tag: 'Document', children: [] }
  const blocks = custodyPage({ ...facts, canPrint: fonts.canPrint }, wording)
  const slabs = layoutBlocks(blocks, profile, structure, fonts)
  const { left: xPt, top: yPt } = profile.marginPt
  const pages = paginate(slabs, { xPt, yPt, heightPt: textHeightPt(profile) })
  const laidOut = { profile, structure, pages: layoutFurniture(pages, undefined, profile, fonts) }
  const bytes = await writePdf(laidOut, fonts, {
    title: wording.title,
    author: '',
    day: facts.day,
    source: JSON.stringify(facts),
  })
  return { bytes, pages: pages.length }
}
