import type { IsoDate } from '../domain/calendar'
import type { Article, ArticleVersion, LawCatalogue } from './catalogue'

export type ArticleInForce =
  | { readonly state: 'in-force'; readonly version: ArticleVersion }
  /** It is known that the article did not exist before `from`. */
  | { readonly state: 'not-yet'; readonly from: IsoDate }
  /** 本资料库未收录当时条文: another wording, or none, was the law on that day. */
  | { readonly state: 'not-held' }

/**
 * The wording of an article that was the law on a day.
 *
 * A day before the oldest wording held is "not held" unless the catalogue
 * knows that nothing older existed; a later wording never stands in for it.
 *
 * @param key - a key or any older id of the article.
 * @param day - the day of the act (calendar day, Asia/Shanghai).
 */
export function articleInForce(catalogue: LawCatalogue, key: string, day: IsoDate): ArticleInForce {
  const article = findArticle(catalogue, key)
  const version = article?.versions.find((it) => isInForce(it, day))
  if (version !== undefined) return { state: 'in-force', version }
  if (article?.newSince !== undefined && day < article.newSince) {
    return { state: 'not-yet', from: article.newSince }
  }
  return { state: 'not-held' }
}

/** The article that a key, or an older id, means. */
export function findArticle(catalogue: LawCatalogue, key: string): Article | undefined {
  return catalogue.articles.get(catalogue.keyOf.get(key) ?? key)
}

export function isInForce({ effectiveFrom, effectiveTo }: ArticleVersion, day: IsoDate): boolean {
  return effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo)
}
