import { z } from 'zod'
import { CivilClaim } from '../domain/claims'
import { DocumentKind } from '../domain/filing'
import { DraftDocument } from './draft-document'
import type { MaskingRules } from './masking-rules'
import { PaperLayout } from './paper-layouts'

/** A condition of the paper's facts, or its opposite: `identified`, `!identified`. */
const When = z.string().regex(/^!?[a-zA-Z]+$/)

/**
 * One step of a paper, from top to bottom. Text may hold `{placeholders}`;
 * what stands in [square brackets] is left out where a fact in it is unknown.
 */
export const TemplateNode = z.union([
  /** Numbered headings count 一、二、三、 from the last unnumbered one. */
  z.strictObject({
    heading: z.string(),
    level: z.union([z.literal(1), z.literal(2)]).default(1),
    numbered: z.boolean().default(false),
    when: When.optional(),
  }),
  z.strictObject({
    paragraph: z.string(),
    style: z.enum(['body', 'flush', 'centred', 'right', 'note', 'subtitle']).default('body'),
    when: When.optional(),
  }),
  /** Blocks that the paper's assembler makes from the records. */
  z.strictObject({ part: z.string(), when: When.optional() }),
])
export type TemplateNode = z.infer<typeof TemplateNode>

/** The wording of one paper: a JSON file of `resources/templates/` that a lawyer can review. */
export const Template = z.strictObject({
  kind: DocumentKind,
  /** Another layout than the usual one takes from that one the sentences and required fields it does not bring. */
  layout: PaperLayout.default('narrative'),
  profile: DraftDocument.shape.profile,
  /** The first one whose condition holds. */
  titles: z.array(z.strictObject({ text: z.string(), when: When.optional() })).min(1),
  /** Fields of a party without which the paper is not complete, by the party's part in it: `complainant`, `organisation`. */
  required: z.record(z.string(), z.array(z.string())),
  /** Fields of a party that the paper prints, where it should print no more than its reader needs; absent = all that are known. */
  shown: z.record(z.string(), z.array(z.string())).optional(),
  /** What the paper copies out of the articles it cites; absent = it only names them. */
  quotes: z
    .strictObject({
      /** Room for all that is copied out. */
      characters: z.number().int().positive(),
      /** Wordings worth copying, the most telling first; of some only the 款, counted from 1, that matter here. */
      wordings: z.array(
        z.strictObject({
          id: z.string(),
          paragraphs: z.array(z.number().int().positive()).min(1).optional(),
        }),
      ),
    })
    .optional(),
  /**
   * Kind of claim, act of a defendant (`act.sold`) or ground of its liability → the articles behind it; some only
   * against a handler of information, a platform that was told, or for acts on a network.
   */
  rules: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          article: z.string(),
          when: z.enum(['handler', 'online', 'notified', 'refused']).optional(),
        }),
      ),
    )
    .optional(),
  /** Suggested articles that are named for some kinds of claim only; for none, only where the owner picks them. */
  namedFor: z.record(z.string(), z.array(CivilClaim.shape.kind)).optional(),
  body: z.array(TemplateNode),
  /** Sentences that parts are made of. */
  phrases: z.record(z.string(), z.string()),
})
export type Template = z.infer<typeof Template>

/** What a text for a web form can do without. */
const LeftOut = z.enum(['quotes', 'signature', 'notes', 'tables'])
export type LeftOut = z.infer<typeof LeftOut>

/** What all papers share: sentences about parties, times and exhibits, and the words for the codes of the case format. */
export const SharedWording = z.strictObject({
  phrases: z.record(z.string(), z.string()),
  /** Noun of the code → code → word: `conduct` → `sold` → 出售. */
  words: z.record(z.string(), z.record(z.string(), z.string())),
  /** Article key → name of the offence, as the Supreme People's Court and Procuratorate name it. */
  offences: z.record(z.string(), z.string()),
  /** What is asked where a fact is missing: the label that stands in the paper, and the question beside it. */
  gaps: z.record(z.string(), z.strictObject({ label: z.string(), question: z.string() })),
  /** What stands in a paper for a missing fact: bold brackets, seen in black and white and never taken for text. */
  gapMark: z.string(),
  /** What stands for a character that no embedded face has. */
  characterMark: z.string(),
  /** Name of a check → what is said to the owner. */
  warnings: z.record(z.string(), z.string()),
  /** What a text that is too long for a form leaves out, first what its reader misses least. */
  leftOut: z.array(LeftOut),
  /** Words that pronounce guilt or punishment. */
  verdicts: z.array(z.string()),
  /** Words that get a paper sent back. */
  insults: z.array(z.string()),
  /** Names by which the market authority is known: the one desk that mediates between a consumer and a trader. */
  marketDesks: z.array(z.string()),
  /** Words that ask for what only a court, or a mediator, can give. */
  courtRelief: z.array(z.string()),
})
export type SharedWording = z.infer<typeof SharedWording>

export interface Templates {
  readonly shared: SharedWording
  /** What each version of a paper hides. */
  readonly masking: MaskingRules
  readonly papers: ReadonlyMap<DocumentKind, Template>
  /** The papers that are made as a form besides. */
  readonly elements: ReadonlyMap<DocumentKind, Template>
}

/** What sources call a template: `civil-complaint`, `civil-complaint-elements`. */
export function templateName({ kind, layout }: Pick<Template, 'kind' | 'layout'>): string {
  return layout === 'narrative' ? kind : `${kind}-${layout}`
}
