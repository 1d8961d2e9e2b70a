import { shortLawTitle } from '../domain/short-law-title'
import type { ArticleVersion } from '../law/catalogue'
import type { CitedArticle } from '../law/cited-articles'
import { chineseNumeral } from './chinese-numerals'
import type { Block, DraftText, Source } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared } from './say'
import type { Template } from './template'
import { join, written } from './written-text'

/** An article in one wording. */
export type Citation = Pick<CitedArticle, 'key' | 'version'>

/**
 * Quote articles in the wording of the day of the act, one paragraph each.
 * The full title of a law stands where it is named first; an excerpt is never
 * printed as a whole article, so it is left out.
 *
 * @param lawsNamed - laws whose full title stands above already.
 * @param quoted - of which wordings only some 款 are quoted.
 */
export function quoteArticles(
  facts: PaperFacts,
  cited: readonly Citation[],
  lawsNamed: readonly string[] = [],
  quoted: Template['quoted'] = {},
): readonly Block[] {
  const named = new Set(lawsNamed)
  return cited
    .filter(({ version }) => version.verification !== 'excerpt_or_partial' && version.paragraphs.length > 0)
    .map((article) => {
      const { version } = article
      const source: Source = { kind: 'article', id: article.key, version: version.id }
      const phrase = named.has(version.law) ? 'article.again' : 'article'
      named.add(version.law)
      const text = sayShared(facts.wording, phrase, {
        law: written(version.law, source),
        shortLaw: written(shortLawTitle(version.law), source),
        ...passage(version, quoted[version.id], source),
      })
      return { kind: 'paragraph' as const, style: 'body' as const, ...text }
    })
}

/** The whole article, or 第四十五条第一款 where only that is to be read. */
function passage(
  { number, paragraphs }: ArticleVersion,
  chosen: readonly number[] | undefined,
  source: Source,
) {
  const held = (chosen ?? []).filter((paragraph) => paragraph <= paragraphs.length)
  const isWhole = held.length === 0 || held.length === paragraphs.length
  const parts = isWhole ? paragraphs : held.map((paragraph) => paragraphs[paragraph - 1] ?? '')
  const numbers = isWhole ? [] : held.map((paragraph) => `第${chineseNumeral(paragraph)}款`)
  return {
    number: written(`${number}${numbers.join('、')}`, source),
    text: written(parts.join('').replaceAll('\n', ''), source),
  }
}

/** 《…法》第五十六条: an article by title and number, without its text. */
export function nameArticle(key: string, version: ArticleVersion): DraftText {
  return written(`《${version.law}》${version.number}`, { kind: 'article', id: key, version: version.id })
}

/** A letter of two pages has room for an article of this many characters. */
export const SHORT_ARTICLE = 200

/** The first article that is short enough to stand in a letter, quoted; the laws are named above it. */
export function quoteLeading(facts: PaperFacts, cited: readonly Citation[]): readonly Block[] {
  const short = cited.find(({ version }) => version.paragraphs.join('').length <= SHORT_ARTICLE)
  return quoteArticles(
    facts,
    short === undefined ? [] : [short],
    cited.map(({ version }) => version.law),
  )
}

/**
 * 《…法》第五十条、第五十七条: articles by number, a law at a time, for each of
 * several sentences that follow one another; the full title only where a law is named first.
 *
 * @param lawsNamed - laws whose full title stands above already.
 */
export function nameArticles(
  sentences: readonly (readonly Citation[])[],
  lawsNamed: readonly string[] = [],
): readonly (DraftText | undefined)[] {
  const named = new Set(lawsNamed)
  return sentences.map((cited) => {
    const laws = [...new Set(cited.map(({ version }) => version.law))]
    const texts = laws.map((law) => {
      const ofLaw = cited.filter(({ version }) => version.law === law)
      const title = named.has(law) ? shortLawTitle(law) : law
      named.add(law)
      const numbers = [...new Set(ofLaw.map(({ version }) => version.number))]
      return written(
        `《${title}》${numbers.join('、')}`,
        ...ofLaw.map(({ key, version }): Source => ({ kind: 'article', id: key, version: version.id })),
      )
    })
    return texts.length === 0 ? undefined : join(texts, '、')
  })
}
