import type { DraftDocument } from '../../shared/drafting/draft-document'

/** Size of the type and distance from one baseline to the next, in points. */
export interface TypeSize {
  readonly sizePt: number
  readonly pitchPt: number
}

/** Every measure of a page, in points from its top left corner. */
export interface PageProfile {
  readonly widthPt: number
  readonly heightPt: number
  readonly marginPt: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly title: TypeSize
  /** Of the line under the title. */
  readonly subtitle: TypeSize
  readonly heading: TypeSize & { readonly align: 'left' | 'center' }
  readonly body: TypeSize
  /** How close the lines of the body may stand to spare a last page. */
  readonly closestPitchPt: number
  readonly note: TypeSize
  /** Type inside tables; `dense` for tables of more than six columns. */
  readonly table: { readonly usual: TypeSize; readonly dense: TypeSize }
  /** Characters of body type in a full line: the line is set on this grid. */
  readonly charactersInLine: number
  /** Blank above a heading that does not start a page. */
  readonly aboveHeadingPt: number
  readonly belowTitlePt: number
  readonly pageNumber: TypeSize & {
    /** From the lower edge of the text area to the baseline of the number. */
    readonly belowTextPt: number
    /** `{page}` and `{pages}` stand for the numbers; a rendering that counts pages itself puts its own there. */
    readonly label: string
  }
}

const POINTS_PER_MM = 72 / 25.4
const mm = (millimetres: number) => millimetres * POINTS_PER_MM

const A4 = { widthPt: mm(210), heightPt: mm(297) }

/**
 * Large type for reading: 22 lines of 28 characters.
 * Source: 《党政机关公文格式》 GB/T 9704-2012 (5.1 type area, 7.5 page numbers), customary for papers of a party;
 * lawyers also set 27 points, or one and a half lines, which are 24.
 */
const NARRATIVE: PageProfile = {
  ...A4,
  marginPt: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  title: { sizePt: 22, pitchPt: 36 },
  subtitle: { sizePt: 16, pitchPt: 28.95 },
  heading: { sizePt: 16, pitchPt: 28.95, align: 'left' },
  body: { sizePt: 16, pitchPt: 28.95 },
  closestPitchPt: 24,
  note: { sizePt: 12, pitchPt: 20 },
  table: { usual: { sizePt: 12, pitchPt: 18 }, dense: { sizePt: 10.5, pitchPt: 16 } },
  charactersInLine: 28,
  aboveHeadingPt: 0,
  belowTitlePt: 12,
  pageNumber: { sizePt: 14, pitchPt: 14, belowTextPt: mm(7) + 14 * 0.8, label: '— {page} —' },
}

/**
 * For letters of a page or two. Source: customary for papers of a party: margins of 25.4 and 28 mm, body of 14 points
 * on 26. Lines may close up to 20, still wider than single spacing.
 */
const COMPACT: PageProfile = {
  ...NARRATIVE,
  marginPt: { top: mm(25.4), bottom: mm(25.4), left: mm(28), right: mm(28) },
  subtitle: { sizePt: 14, pitchPt: 26 },
  heading: { sizePt: 14, pitchPt: 26, align: 'left' },
  body: { sizePt: 14, pitchPt: 26 },
  closestPitchPt: 20,
  note: { sizePt: 10.5, pitchPt: 16 },
  charactersInLine: 31,
  pageNumber: { sizePt: 10.5, pitchPt: 10.5, belowTextPt: mm(10), label: '— {page} —' },
}

/** Small type for tables. Source of the margins: the official element forms of 2025, widened at the left for binding. */
const TABLE: PageProfile = {
  ...A4,
  marginPt: { top: mm(25.4), bottom: mm(25.4), left: mm(25.4), right: mm(20) },
  title: { sizePt: 22, pitchPt: 36 },
  subtitle: { sizePt: 14, pitchPt: 24 },
  heading: { sizePt: 14, pitchPt: 24, align: 'left' },
  body: { sizePt: 12, pitchPt: 20 },
  closestPitchPt: 18,
  note: { sizePt: 10.5, pitchPt: 16 },
  table: { usual: { sizePt: 12, pitchPt: 18 }, dense: { sizePt: 10.5, pitchPt: 16 } },
  charactersInLine: 39,
  aboveHeadingPt: 8,
  belowTitlePt: 8,
  pageNumber: {
    sizePt: 10.5,
    pitchPt: 10.5,
    belowTextPt: mm(10),
    label: '第 {page} 页　共 {pages} 页',
  },
}

/** Cover and index of a book: only the pages of evidence behind them are counted. */
const BOOK: PageProfile = { ...TABLE, pageNumber: { ...TABLE.pageNumber, label: '' } }

/**
 * A form of labelled boxes. Source of the measures: the official element forms of 2025 (margins, title, subtitle and
 * section names); the text in the boxes is 12 instead of 10.5 points, to be read without glasses.
 */
const ELEMENTS: PageProfile = {
  ...TABLE,
  marginPt: { top: mm(25.2), bottom: mm(17.6), left: mm(25), right: mm(20) },
  subtitle: { sizePt: 18, pitchPt: 28 },
  heading: { sizePt: 15, pitchPt: 24, align: 'center' },
  charactersInLine: 38,
  pageNumber: { ...TABLE.pageNumber, belowTextPt: mm(8) },
}

/** The mark of a paper that is not finished, in the upper margin. */
export const DRAFT_MARK_TYPE: TypeSize = { sizePt: 10.5, pitchPt: 14 }

/** From this many columns on, a table is set in the smaller type. */
const DENSE_COLUMNS = 7

export function tableDensity(columns: number): keyof PageProfile['table'] {
  return columns < DENSE_COLUMNS ? 'usual' : 'dense'
}

export function tableType({ table }: PageProfile, columns: number): TypeSize {
  return table[tableDensity(columns)]
}

export const pageProfiles: Readonly<Record<DraftDocument['profile'], PageProfile>> = {
  narrative: NARRATIVE,
  compact: COMPACT,
  table: TABLE,
  book: BOOK,
  elements: ELEMENTS,
}

/** The closest that lines in a table may stand, as a multiple of their type. */
const CLOSEST_IN_TABLE = 1.35

/** The same page with its lines closer together; headings of the body's pitch stay on its grid. */
export function withPitch(profile: PageProfile, pitchPt: number): PageProfile {
  const { body, heading, table } = profile
  const closer = (type: TypeSize): TypeSize => ({
    ...type,
    pitchPt: Math.max((type.pitchPt * pitchPt) / body.pitchPt, CLOSEST_IN_TABLE * type.sizePt),
  })
  return {
    ...profile,
    body: { ...body, pitchPt },
    heading: heading.pitchPt === body.pitchPt ? { ...heading, pitchPt } : heading,
    table: { usual: closer(table.usual), dense: closer(table.dense) },
  }
}

export function textWidthPt({ widthPt, marginPt }: PageProfile): number {
  return widthPt - marginPt.left - marginPt.right
}

export function textHeightPt({ heightPt, marginPt }: PageProfile): number {
  return heightPt - marginPt.top - marginPt.bottom
}

/** What is added between characters so that a full line of body type is exactly as wide as the text, in em. */
export function gridTrackingEm(profile: PageProfile): number {
  const characters = profile.charactersInLine
  return (textWidthPt(profile) / profile.body.sizePt - characters) / (characters - 1)
}
