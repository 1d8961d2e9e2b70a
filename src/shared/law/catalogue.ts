import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { DocumentKind } from '../domain/filing'

/** How well the text of an article was checked. What is not fully verified is labelled so wherever it is shown. */
export const Verification = z.enum(['two_or_more_sources', 'one_source', 'excerpt_or_partial'])
export type Verification = z.infer<typeof Verification>

/** What kind of rule it is: what it threatens or governs. */
export const ArticleKind = z.enum(['criminal', 'administrative', 'civil', 'interpretation', 'procedural'])
export type ArticleKind = z.infer<typeof ArticleKind>

/** 构成要件: one thing that has to be shown before the article applies. */
export const ArticleElement = z.strictObject({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  evidenceHintZh: z.string(),
})

/** One wording of an article, with the days on which it was the law. */
export const ArticleVersion = z.strictObject({
  /** Id of this wording: `psa2012-42`. */
  id: z.string(),
  effectiveFrom: IsoDate,
  /** Last day of this wording; null while it is the law. */
  effectiveTo: IsoDate.nullable(),
  /** When false, the first day is shown as 施行日期未核实. */
  effectiveFromVerified: z.boolean(),
  /** Full title without 《》: 中华人民共和国治安管理处罚法. */
  law: z.string(),
  /** What the source adds to the title: 2025年修订. */
  edition: z.string().optional(),
  lawEn: z.string(),
  /** 第二百五十三条之一 */
  number: z.string(),
  /** The official text, one string a 款; 项 inside, on lines of their own. Empty where only the existence was verified. */
  paragraphs: z.array(z.string()),
  issuedBy: z.string(),
  documentNumber: z.string(),
  /** When false, the number is not printed. */
  documentNumberVerified: z.boolean(),
  kind: ArticleKind,
  /** What the article threatens, in short; empty where it threatens nothing. */
  penalty: z.string(),
  plainZh: z.string(),
  plainEn: z.string(),
  elements: z.array(ArticleElement),
  /** The papers in which the article is of use. */
  usedIn: z.array(DocumentKind),
  verification: Verification,
  sources: z.array(z.string()).min(1),
  /** What the person who checked the text noted, in Chinese or English. */
  notes: z.string(),
})
export type ArticleVersion = z.infer<typeof ArticleVersion>

/** An article through time. The key is the id of its newest wording; older ids are aliases. */
export const Article = z.strictObject({
  key: z.string(),
  /** Set where it is known that no such article existed before this day; without it, older wordings are merely not held. */
  newSince: IsoDate.optional(),
  /** Oldest first; the days of two versions never overlap. */
  versions: z.array(ArticleVersion).min(1),
})
export type Article = z.infer<typeof Article>

/** One file of `resources/law/cn/`. */
export const LawFile = z.strictObject({
  /** The day on which the texts were last checked against their sources. */
  checkedOn: IsoDate,
  articles: z.array(Article).min(1),
})
export type LawFile = z.infer<typeof LawFile>

export interface LawCatalogue {
  readonly checkedOn: IsoDate
  /** By key. */
  readonly articles: ReadonlyMap<string, Article>
  /** Any id, old or new, to the key of its article. */
  readonly keyOf: ReadonlyMap<string, string>
}

export function createCatalogue(files: readonly LawFile[]): LawCatalogue {
  const articles = new Map<string, Article>()
  const keyOf = new Map<string, string>()
  for (const article of files.flatMap((file) => file.articles)) {
    articles.set(article.key, article)
    for (const version of article.versions) keyOf.set(version.id, article.key)
  }
  const checkedOn = files.map((file) => file.checkedOn).sort()[0]
  return { checkedOn: checkedOn ?? IsoDate.parse('1970-01-01'), articles, keyOf }
}
