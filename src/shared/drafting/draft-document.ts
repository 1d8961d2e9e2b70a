import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { DocumentKind } from '../domain/filing'
import { Id } from '../domain/identifiers'

/** Where a piece of text comes from. Nothing in a draft is without a source. */
export const Source = z.discriminatedUnion('kind', [
  /** A fact of the case: `incidents[0].account`. */
  z.strictObject({ kind: z.literal('case'), path: z.string() }),
  /** Wording of a template: `police-report/closing`. */
  z.strictObject({ kind: z.literal('template'), id: z.string() }),
  /** An article in the wording of `version`. */
  z.strictObject({ kind: z.literal('article'), id: z.string(), version: z.string() }),
  /** The owner's own wording, by the id of its record; the other sources tell what it stands for. */
  z.strictObject({ kind: z.literal('owner'), id: Id }),
])
export type Source = z.infer<typeof Source>

/** A stretch of a text, in UTF-16 units, that stands for a fact not yet known. */
export const GapMark = z.strictObject({
  start: z.number(),
  end: z.number(),
  field: z.string(),
  question: z.string(),
})
export type GapMark = z.infer<typeof GapMark>

const textual = {
  text: z.string(),
  /** The gaps in `text`, in order and not overlapping. */
  gaps: z.array(GapMark),
}

const sources = z.array(Source)

/** A text with its gaps and sources: a table cell, a list item. */
export const DraftText = z.strictObject({ ...textual, sources })
export type DraftText = z.infer<typeof DraftText>

export const TitleBlock = z.strictObject({ kind: z.literal('title'), ...textual, sources })

/** Level 1 is a section of the paper, level 2 is 一、 in it, level 3 is one incident. */
export const HeadingBlock = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  ...textual,
  sources,
})

/** Names a text that the owner may rewrite: the same as long as the paper tells the same thing. */
const key = z.string().optional()

export const ParagraphBlock = z.strictObject({
  kind: z.literal('paragraph'),
  key,
  ...textual,
  /** `body` is justified with a first line indented by two characters; `flush` starts at the margin, `subtitle` stands under the title. */
  style: z.enum(['body', 'flush', 'centred', 'right', 'note', 'subtitle']),
  sources,
})

/** Numbered items, each with its own label: `1.` or `（一）`. */
export const ListBlock = z.strictObject({
  kind: z.literal('list'),
  items: z.array(DraftText.extend({ label: z.string(), key })),
  sources,
})

export const TableBlock = z.strictObject({
  kind: z.literal('table'),
  columns: z.array(
    z.strictObject({
      title: z.string(),
      /** Share of the table's width; the shares of a table add up to anything. */
      weight: z.number().positive(),
      align: z.enum(['left', 'center', 'right']),
      /** Of a column whose cells the owner may put in own words: `proves`. Numbers, times and exhibits have none. */
      name: z.string().optional(),
    }),
  ),
  /** A table without a header row lists labels and values. */
  header: z.boolean(),
  /** A row has a cell for each column, or one cell that spans the table. */
  rows: z.array(z.array(DraftText.extend({ key }))),
  sources,
})

/** The end of a paper: addressee, who signs, the date, what is enclosed. Left blank for wet ink. */
export const SignatureBlock = z.strictObject({
  kind: z.literal('signature'),
  /** 此致 and the addressee; absent where the paper has none. */
  addressee: z.strictObject({ lead: z.string(), ...textual }).optional(),
  /** Lines at the right, each followed by room to write: `起诉人（签名）：`. */
  signers: z.array(z.string()),
  /** `    年    月    日`, to be written by hand. */
  date: z.string(),
  /** 附：… at the left margin, below the date. */
  enclosures: z.array(DraftText),
  /** 附 stands between the addressee and the signers, as in the courts' sample. */
  enclosedFirst: z.literal(true).optional(),
  sources,
})

export const PageBreakBlock = z.strictObject({ kind: z.literal('page-break'), sources })

export const Block = z.discriminatedUnion('kind', [
  TitleBlock,
  HeadingBlock,
  ParagraphBlock,
  ListBlock,
  TableBlock,
  SignatureBlock,
  PageBreakBlock,
])
export type Block = z.infer<typeof Block>

/** A fact that is missing: where it belongs, and the question that would fill it. */
export const Gap = z.strictObject({ field: z.string(), question: z.string() })
export type Gap = z.infer<typeof Gap>

export const Warning = z.strictObject({ check: z.string(), place: z.string(), text: z.string() })
export type Warning = z.infer<typeof Warning>

/**
 * A wording of the owner's and what became of it. `fact-changed`: the text generated now is not the one it was
 * written over. `orphaned`: the paper has no such text any more, so the wording stands beside it only.
 */
export const AppliedOverride = z.strictObject({
  id: Id,
  key: z.string(),
  state: z.enum(['applied', 'fact-changed', 'orphaned']),
  /** What would stand there without it; empty where it is orphaned. */
  generated: z.string(),
  text: z.string(),
})
export type AppliedOverride = z.infer<typeof AppliedOverride>

/** One paper before it is rendered; PDF, preview and text are drawn from the same blocks. */
export const DraftDocument = z.strictObject({
  kind: DocumentKind,
  title: z.string(),
  /** "Today" of the draft: ages, and which articles are the law. */
  day: IsoDate,
  /** `narrative`: large type for reading; `compact`: a letter; `table`: small type, wide table; `book`: the same without page numbers; `elements`: a form of labelled boxes. */
  profile: z.enum(['narrative', 'compact', 'table', 'book', 'elements']),
  /** Who hands it in: the author in the document information. */
  author: z.string(),
  /**
   * What every page says of a paper with holes in its text. Gaps that stand nowhere in the text, such as an
   * optional fact, do not make a paper a draft.
   */
  draftMark: z.string().optional(),
  /** Whether personal data is hidden in it: such a paper is named so. */
  masked: z.boolean().optional(),
  blocks: z.array(Block),
  /** Paragraphs in the owner's own wording; absent without any. */
  overrides: z.array(AppliedOverride).optional(),
  gaps: z.array(Gap),
  warnings: z.array(Warning),
})
export type DraftDocument = z.infer<typeof DraftDocument>

/** The texts of a block, from top to bottom. */
export function textsOf(
  block: Block,
): readonly (Pick<DraftText, 'text' | 'gaps'> & Partial<Pick<DraftText, 'sources'>>)[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'signature':
      return [...(block.addressee === undefined ? [] : [block.addressee]), ...block.enclosures]
    case 'page-break':
      return []
  }
}

/** Whether a gap stands in the text: such a paper is marked and named as a draft. */
export function hasGapInText({ blocks }: Pick<DraftDocument, 'blocks'>): boolean {
  return blocks.flatMap(textsOf).some(({ gaps }) => gaps.length > 0)
}
