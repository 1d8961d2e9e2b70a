import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { DocumentKind } from '../domain/filing'
import { Condition } from './condition'

const Keys = z.array(z.string())

/** 第一款第五项: a paragraph (款) of an article, an item (项), or an item of a paragraph. */
export const Passage = z.strictObject({
  paragraph: z.number().int().positive().optional(),
  item: z.number().int().positive().optional(),
})
export type Passage = z.infer<typeof Passage>

export const MatchingRule = z.strictObject({
  id: z.string(),
  /** Why the articles are offered, in a few words: 有人出售、提供或公开了个人信息. */
  why: z.string(),
  when: Condition,
  /** Proposed for citation, the nearest first. */
  lead: Keys,
  /** References below the lead articles. */
  support: Keys,
  /** The papers in which these articles are of use. */
  papers: z.array(DocumentKind),
  /** Articles of the rule that belong only in these of its papers. */
  papersOf: z
    .array(z.strictObject({ articles: Keys.min(1), papers: z.array(DocumentKind).min(1) }))
    .default([]),
  /** Where in a wording the facts of the rule stand, by the id of the wording: numbers move when a law is amended. */
  passages: z.array(Passage.extend({ wording: z.string() })).default([]),
  /** `case`: said once for the whole case, not for each incident. */
  scope: z.literal('case').optional(),
  /** `today`: rules of procedure follow the day on which a paper is handed in, not the day of the act. */
  day: z.literal('today').optional(),
  /** Lead articles that need a further fact; without it they are support, and `otherwise` says what is not known. */
  leadOnlyWhen: z
    .array(z.strictObject({ articles: Keys.min(1), when: Condition, otherwise: z.string() }))
    .default([]),
  /** Sentences added to the reason: for all of the rule's articles or some, always or under a condition. */
  cautions: z
    .array(z.strictObject({ articles: Keys.min(1).optional(), when: Condition.optional(), text: z.string() }))
    .default([]),
  /** For the person who maintains the rule. */
  note: z.string().optional(),
  /** Articles the rule was drawn from, beyond those it offers. */
  sources: Keys.default([]),
})
export type MatchingRule = z.infer<typeof MatchingRule>

/** The papers in which a rule's article is of use. */
export function papersFor({ papers, papersOf }: MatchingRule, key: string): readonly DocumentKind[] {
  return papersOf.find(({ articles }) => articles.includes(key))?.papers ?? papers
}

/** From the facts of a case to the articles offered: `resources/law/tables/matching.json`. */
export const MatchingTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  /** The order is the order of relevance. */
  rules: z.array(MatchingRule).min(1),
  /** A sentence that goes with a wording wherever it is offered, by the id of the wording. */
  wordingNotes: z.record(z.string(), z.string()),
  /** How many years back an act whose day is not stated may lie: the common period of limitation, 民法典第一百八十八条. */
  undatedYears: z.number().int().positive(),
  /** Articles of which an act that ended longer ago may no longer be punished. */
  timeBars: z.array(
    z.strictObject({
      articles: Keys.min(1),
      months: z.number().int().positive(),
      text: z.string(),
      /** Where it depends on the day, which is only known roughly. */
      inexact: z.string(),
    }),
  ),
})
export type MatchingTable = z.infer<typeof MatchingTable>
