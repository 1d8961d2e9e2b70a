import type { Block, DraftDocument } from '../../shared/drafting/draft-document'
import type { Fonts } from './fonts'
import { layoutFurniture } from './layout-furniture'
import { layoutListItem, layoutParagraph, type ParagraphStyle } from './layout-paragraph'
import { layoutSignature } from './layout-signature'
import { layoutTable } from './layout-table'
import {
  gridTrackingEm,
  type PageProfile,
  pageProfiles,
  tableType,
  textHeightPt,
  textWidthPt,
  withPitch,
} from './page-profiles'
import { paginate } from './paginate'
import { addPart, type Part, type PlacedPage } from './placed-page'
import { blank, kept, type Slab } from './slab'
import { AROUND_TABLE } from './table-measures'

/** A paper with everything in its place, before any byte is written. */
export interface LaidOutDraft {
  readonly profile: PageProfile
  readonly pages: readonly PlacedPage[]
  /** The root of the structure that the placed lines point into. */
  readonly structure: Part
}

/** Lines of the text that go with the signature when it moves to a new page. */
const LINES_BEFORE_SIGNATURE = 2
/** The line that leads to a table, or ends in a colon, stays above what it leads to. */
const LEADING_LINES = 1
/** Up to this many pages one less is always worth closing the lines for. */
const SHORT_PAPER_PAGES = 8
/** A longer paper is closed up only to spare a last page that holds less than this share. */
const LITTLE_ON_LAST_PAGE = 0.5

/**
 * Lay a draft out on pages. Pure: the same draft gives the same places. Lines stand closer, as far as the profile
 * allows, where that spares a short paper its last page, or any paper one with little but the closing.
 */
export function layoutDraft(draft: DraftDocument, fonts: Fonts): LaidOutDraft {
  const profile = pageProfiles[draft.profile]
  const usual = layoutPages(draft, profile, fonts)
  if (!isWorthClosingUp(usual)) return usual
  const spares = (pitchPt: number) => {
    const tighter = layoutPages(draft, withPitch(profile, pitchPt), fonts)
    return tighter.pages.length < usual.pages.length ? tighter : undefined
  }
  const toPitchPt = profile.closestPitchPt
  let best = spares(toPitchPt)
  if (best === undefined) return usual
  // The loosest that still spares the page, to the point, by halves: each try lays out the whole paper.
  let [tight, loose] = [0, Math.ceil(profile.body.pitchPt - toPitchPt)]
  while (loose - tight > 1) {
    const middle = Math.floor((tight + loose) / 2)
    const looser = spares(toPitchPt + middle)
    if (looser === undefined) loose = middle
    else [best, tight] = [looser, middle]
  }
  return best
}

function isWorthClosingUp({ pages, profile }: LaidOutDraft): boolean {
  const last = pages.at(-1)
  if (last === undefined || pages.length === 1) return false
  if (pages.length <= SHORT_PAPER_PAGES) return true
  const { top } = profile.marginPt
  const textEndPt = top + textHeightPt(profile)
  const usedPt = Math.max(...last.items.map(({ yPt }) => yPt).filter((yPt) => yPt <= textEndPt)) - top
  return usedPt < textHeightPt(profile) * LITTLE_ON_LAST_PAGE
}

function layoutPages(draft: DraftDocument, profile: PageProfile, fonts: Fonts): LaidOutDraft {
  const structure: Part = { tag: 'Document', children: [] }
  const slabs = layoutBlocks(draft.blocks, profile, structure, fonts)

  const { left: xPt, top: yPt } = profile.marginPt
  const pages = paginate(slabs, { xPt, yPt, heightPt: textHeightPt(profile) })
  return { profile, structure, pages: layoutFurniture(pages, draft.draftMark, profile, fonts) }
}

/** The blocks of a paper as slabs from top to bottom, their parts hung below `parent`. */
export function layoutBlocks(
  blocks: readonly Block[],
  profile: PageProfile,
  parent: Part,
  fonts: Fonts,
): readonly Slab[] {
  const slabs: Slab[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'signature') tieToText(slabs, LINES_BEFORE_SIGNATURE)
    const before = blocks[index - 1]
    if (before?.kind === 'paragraph' && (block.kind === 'table' || before.text.endsWith('：')))
      tieToText(slabs, LEADING_LINES)
    slabs.push(...layoutBlock(block, profile, parent, fonts))
  }
  return slabs
}

function layoutBlock(block: Block, profile: PageProfile, parent: Part, fonts: Fonts): readonly Slab[] {
  const widthPt = textWidthPt(profile)
  const body = bodyStyle(profile)
  const onGrid = { ...body, gridPt: profile.body.pitchPt }

  switch (block.kind) {
    case 'title': {
      const style: ParagraphStyle = {
        ...body,
        ...profile.title,
        face: 'title',
        align: 'center',
        indentCharacters: 0,
      }
      const lines = layoutParagraph(block, style, widthPt, addPart(parent, 'H1'), fonts)
      return withBookmark([...lines, blank(profile.belowTitlePt)].map(kept), block.text, 0)
    }
    case 'heading': {
      const face = block.level <= 2 ? 'heading' : 'title'
      const size = block.level === 1 ? profile.heading : profile.body
      const place =
        block.level === 1 && profile.heading.align === 'center'
          ? ({ align: 'center', indentCharacters: 0 } as const)
          : ({ align: 'left' } as const)
      const { sizePt, pitchPt } = size
      const style: ParagraphStyle = { ...onGrid, sizePt, pitchPt, ...place, face, gridPt: pitchPt }
      const part = addPart(parent, headingPart[block.level])
      const lines = layoutParagraph(block, style, widthPt, part, fonts).map(kept)
      return [kept(blank(profile.aboveHeadingPt)), ...withBookmark(lines, block.text, block.level)]
    }
    case 'paragraph':
      return layoutParagraph(
        block,
        paragraphStyle(block.style, profile),
        widthPt,
        addPart(parent, 'P', { key: block.key }),
        fonts,
      )
    case 'list': {
      const list = addPart(parent, 'L')
      return block.items.flatMap((item) => layoutListItem(item, onGrid, widthPt, list, fonts))
    }
    case 'table': {
      const place = {
        ...tableType(profile, block.columns.length),
        widthPt,
        pageHeightPt: textHeightPt(profile),
      }
      const around = blank(profile.body.pitchPt * AROUND_TABLE)
      return [kept(around), ...layoutTable(block, place, parent, fonts), around]
    }
    case 'signature':
      return layoutSignature(block, body, widthPt, parent, fonts)
    case 'page-break':
      return [{ ...blank(0), endsPage: true }]
  }
}

function bodyStyle(profile: PageProfile): ParagraphStyle {
  return {
    ...profile.body,
    face: 'text',
    align: 'justify',
    indentCharacters: 2,
    trackingEm: gridTrackingEm(profile),
  }
}

function paragraphStyle(
  style: Extract<Block, { kind: 'paragraph' }>['style'],
  profile: PageProfile,
): ParagraphStyle {
  const body = { ...bodyStyle(profile), gridPt: profile.body.pitchPt }
  switch (style) {
    case 'body':
      return body
    case 'flush':
      return { ...body, indentCharacters: 0 }
    case 'centred':
      return { ...body, indentCharacters: 0, align: 'center' }
    case 'right':
      return { ...body, indentCharacters: 0, align: 'right' }
    case 'subtitle':
      return {
        ...bodyStyle(profile),
        ...profile.subtitle,
        face: 'title',
        indentCharacters: 0,
        align: 'center',
      }
    case 'note':
      return { ...bodyStyle(profile), ...profile.note, indentCharacters: 0, trackingEm: 0 }
  }
}

/** Tie the last lines of the text to what follows, so that it never stands alone on a page. */
function tieToText(slabs: Slab[], count: number): void {
  let lines = 0
  for (let index = slabs.length - 1; index >= 0 && lines < count; index -= 1) {
    const slab = slabs[index]
    if (slab === undefined || slab.endsPage === true) return
    slabs[index] = kept(slab)
    // A table row is as good as two lines.
    if (slab.isBlank !== true) lines += slab.closing === undefined ? 1 : count
  }
}

/** The title is H1, so that a heading of level 1 is H2. */
const headingPart = { 1: 'H2', 2: 'H3', 3: 'H4' } as const

function withBookmark(slabs: readonly Slab[], title: string, level: 0 | 1 | 2 | 3): readonly Slab[] {
  const [first, ...others] = slabs
  const flat = title.replace(/\s+/g, ' ').trim()
  return first === undefined || flat === ''
    ? slabs
    : [{ ...first, bookmark: { title: flat, level } }, ...others]
}
