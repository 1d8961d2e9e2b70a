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
