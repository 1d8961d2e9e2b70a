import type { OfferedArticle } from '../../../../shared/law/law-answer'

/** A citation without its day: `psa2025-50@2025-06-01` → `psa2025-50`. */
export function keyOfCitation(citation: string): string {
  return citation.split('@')[0] ?? citation
}

/**
 * The citations that papers use now: the owner's list, or the articles
 * proposed as leading ones while the owner has not touched it.
 */
export function citedNow(
  citations: readonly string[] | undefined,
  offered: readonly OfferedArticle[],
): readonly string[] {
  return citations ?? [...new Set(offered.filter((it) => it.lead).map((it) => it.key))]
}

/** The whole list with one more, at its end; a citation of the same article is replaced. */
export function withCitation(cited: readonly string[], citation: string): readonly string[] {
  const key = keyOfCitation(citation)
  const place = cited.findIndex((it) => keyOfCitation(it) === key)
  return place < 0 ? [...cited, citation] : cited.with(place, citation)
}

/** The whole list without any citation of an article. */
export function withoutArticle(cited: readonly string[], key: string): readonly string[] {
  return cited.filter((it) => keyOfCitation(it) !== key)
}
