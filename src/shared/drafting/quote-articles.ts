import { shortLawTitle } from '../domain/short-law-title'
import type { ArticleVersion } from '../law/catalogue'
import type { CitedArticle } from '../law/cited-articles'
import type { Block, DraftText, Source } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { join, written } from './written-text'

/** An article in one wording. */
export type Citation = Pick<CitedArticle, 'key' | 'version'>

/**
 * Quote articles in the wording of the day of the act, one paragraph each.
 * The full title of a law stands where it is named first; an excerpt is never
 * printed as a whole article, so it is left out.
 *
 * @param lawsNamed - laws whose full title stands above already.
 */
export function quoteArticles(
  facts: PaperFacts,
  cited: readonly Citation[],
  lawsNamed: readonly string[] = [],
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
        number: written(version.number, source),
        text: written(version.paragraphs.join('\n').replaceAll('\n', ''), source),
      })
      return { kind: 'paragraph' as const, style: 'body' as const, ...text }
    })
}

/** 《…法》第五十六条: an article by title and number, without its text. */
export function nameArticle(key: string, version: ArticleVersion): DraftText {
  return written(`《${version.law}》${version.number}`, { kind: 'article', id: key, version: version.id })
}

/** A letter of two pages has room for an article of this many characters. */
const SHORT_ARTICLE = 200

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
 */
export function nameArticles(
  sentences: readonly (readonly Citation[])[],
): readonly (DraftText | undefined)[] {
  const named = new Set<string>()
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
