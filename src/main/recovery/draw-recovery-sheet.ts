import type { IsoDate } from '../../shared/domain/calendar'
import { chineseMoment } from '../../shared/drafting/chinese-dates'
import type { Block, DraftText } from '../../shared/drafting/draft-document'
import type { Fonts } from '../pdf/fonts'
import { layoutBlocks } from '../pdf/layout-draft'
import { type PageProfile, pageProfiles, textHeightPt } from '../pdf/page-profiles'
import { paginate } from '../pdf/paginate'
import type { Part } from '../pdf/placed-page'
import { blank } from '../pdf/slab'
import { writePdf } from '../pdf/write-pdf'
import { layoutKey, QUIET_PT } from './layout-key'
import type { RecoveryWording } from './recovery-wording'

interface RecoverySheet {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
  readonly caseId: string
  /** Left out where the owner wants nobody to know what the key is for. */
  readonly title: string | undefined
  readonly day: IsoDate
}

/** Everything has to stand on one page: narrower margins than a paper's, and small type in its tables. */
const profile: PageProfile = {
  ...pageProfiles.table,
  marginPt: { ...pageProfiles.table.marginPt, top: 56, bottom: 48 },
  table: { usual: { sizePt: 10.5, pitchPt: 17 }, dense: { sizePt: 10.5, pitchPt: 17 } },
}

/** Draw the page that opens a case without its passphrase: A4, PDF 1.7, the same bytes for the same sheet. */
export async function drawRecoverySheet(
  sheet: RecoverySheet,
  wording: RecoveryWording,
  fonts: Fonts,
): Promise<Uint8Array> {
  const structure: Part = { tag: 'Document', children: [] }
  const blocks = (some: readonly Block[]) => layoutBlocks(some, profile, structure, fonts)
  const slabs = [
    ...blocks(opening(sheet, wording)),
    blank(QUIET_PT),
    layoutKey(sheet.identity, structure, fonts),
    blank(QUIET_PT),
    ...blocks(closing(wording)),
  ]
  const { left: xPt, top: yPt } = profile.marginPt
  const pages = paginate(slabs, { xPt, yPt, heightPt: textHeightPt(profile) })
  return writePdf({ profile, structure, pages }, fonts, {
    title: wording.title,
    author: '',
    day: sheet.day,
    source: JSON.stringify(sheet),
  })
}

function opening({ caseId, title, day }: RecoverySheet, wording: RecoveryWording): readonly Block[] {
  const { labels } = wording
  const facts = [
    ...(title === undefined ? [] : [[labels.case, title]]),
    [labels.day, chineseMoment(day)],
    [labels.caseId, caseId],
  ]
  return [
    { kind: 'title', ...text(wording.title) },
    note(wording.english),
    { kind: 'paragraph', style: 'flush', ...text(wording.purpose) },
    labelled(facts),
    note(wording.keyNote),
  ]
}

function closing({ sections }: RecoveryWording): readonly Block[] {
  return [
    labelled(
      sections.map(({ heading, items }) => [
        heading,
        items.map((item, index) => `${index + 1}．${item}`).join('\n'),
      ]),
    ),
  ]
}

/** A table of labels and what belongs to them. */
function labelled(rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '', weight: 1, align: 'left' },
      { title: '', weight: 4.4, align: 'left' },
    ],
    header: false,
    rows: rows.map((row) => row.map(text)),
    sources: [],
  }
}

function note(sentence: string): Block {
  return { kind: 'paragraph', style: 'note', ...text(sentence) }
}

function text(sentence: string): DraftText {
  return { text: sentence, gaps: [], sources: [] }
}
