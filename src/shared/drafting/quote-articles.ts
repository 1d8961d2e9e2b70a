import type { ArticleVersion } from '../law/catalogue'
import type { CitedArticle } from '../law/cited-articles'
import type { Block, DraftText, Source } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { written } from './written-text'

/**
 * Quote articles in the wording of the day of the act, one paragraph each.
 * The full title of a law stands where it is named first; an excerpt is never
 * printed as a whole article, so it is left out.
 */
export function quoteArticles(facts: PaperFacts, cited: readonly CitedArticle[]): readonly Block[] {
  const named = new Set<string>()
  return cited
    .filter(({ version }) => version.verification !== 'excerpt_or_partial' && version.paragraphs.length > 0)
    .map((article) => {
      const { version } = article
      const source: Source = { kind: 'article', id: article.key, version: version.id }
      const phrase = named.has(version.law) ? 'article.again' : 'article'
      named.add(version.law)
      const text = sayShared(facts.wording, phrase, {
        law: written(version.law, source),
        shortLaw: written(version.law.replace(/^中华人民共和国/, ''), source),
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
