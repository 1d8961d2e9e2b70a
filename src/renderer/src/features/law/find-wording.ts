import type { Article, ArticleVersion } from '../../../../shared/law/catalogue'

/** An article and one of its wordings, by the id of the wording. */
export function findWording(
  { articles }: { readonly articles: readonly Article[] },
  id: string,
): { readonly article: Article; readonly version: ArticleVersion } | undefined {
  for (const article of articles) {
    const version = article.versions.find((it) => it.id === id)
    if (version !== undefined) return { article, version }
  }
  return undefined
}

/**
 * The wording that a provision is part of, `法释〔2017〕10号第五条第一款第三项`:
 * the newest one of the document with this number.
 */
export function findProvision(
  { articles }: { readonly articles: readonly Article[] },
  provision: string,
): ArticleVersion | undefined {
  const [, document, number] = /^(.+?号)(第[^条]+条)/.exec(provision) ?? []
  return articles
    .flatMap(({ versions }) => versions)
    .findLast((it) => it.documentNumber === document && it.number === number)
}
