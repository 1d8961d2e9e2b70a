import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Article, ArticleVersion } from '../../../../shared/law/catalogue'
import { arabicNumber } from './arabic-number'

/** An article found by its text, and the wording in which it was found. */
export interface FoundArticle {
  readonly article: Article
  readonly version: ArticleVersion
}

/**
 * Look for words in the titles, numbers, texts and plain sentences of all
 * articles. Words are separated by spaces and must all be there; `56`,
 * `253-1` and `第56条` find an article by its number. The catalogue is small
 * (some hundreds of articles), so each search reads it through.
 *
 * An article is found in the wording of `day` if that has the words, otherwise
 * in its newest wording that has them.
 *
 * @returns numbers and titles first, then texts, each in the order of the catalogue.
 */
export function searchArticles(
  articles: readonly Article[],
  query: string,
  law: string | null,
  day: IsoDate,
): readonly FoundArticle[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const found: (FoundArticle & { readonly rank: number })[] = []
  for (const article of articles) {
    for (const version of byPreference(article, day)) {
      if (law !== null && version.law !== law) continue
      const ranks = words.map((word) => rankOf(version, word))
      if (ranks.includes(NOT_FOUND)) continue
      found.push({ article, version, rank: Math.max(0, ...ranks) })
      break
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank)
}

/** The titles of all laws in the catalogue, in its order. */
export function lawTitles(articles: readonly Article[]): readonly string[] {
  return [...new Set(articles.flatMap(({ versions }) => versions.map(({ law }) => law)))]
}

/** The wording of a day, or the newest one where none was in force. */
export function versionOn(article: Article, day: IsoDate): ArticleVersion | undefined {
  return byPreference(article, day)[0]
}

const NOT_FOUND = 9

function byPreference({ versions }: Article, day: IsoDate): readonly ArticleVersion[] {
  const inForce = versions.filter(
    (it) => it.effectiveFrom <= day && (it.effectiveTo === null || day <= it.effectiveTo),
  )
  return [...inForce, ...versions.filter((it) => !inForce.includes(it)).toReversed()]
}

function rankOf(version: ArticleVersion, word: string): number {
  const wanted = /^第?(\d+(?:-\d+)?)条?$/.exec(word)?.[1]
  if (wanted !== undefined && arabicNumber(version.number) === wanted) return 0
  if (version.id === word || version.number === word) return 0
  if (`${version.law} ${version.lawEn}`.toLowerCase().includes(word)) return 1
  const text = [version.number, ...version.paragraphs].join('\n').toLowerCase()
  if (text.includes(word)) return 2
  return `${version.plainZh}\n${version.plainEn}`.toLowerCase().includes(word) ? 3 : NOT_FOUND
}
