import type { CitedArticle } from '../law/cited-articles'
import type { DraftText } from './draft-document'
import { groupAlike } from './group-alike'
import { incidentNames } from './incident-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { nameArticles } from './quote-articles'
import { say } from './say'
import type { Template } from './template'
import { join } from './written-text'

/** Incidents, and the articles that are cited for them. */
export interface Ground {
  readonly articles: readonly CitedArticle[]
  readonly incidents: readonly IncidentAt[]
}

/**
 * The articles by the incidents they are cited for, each by the passages that
 * those fall under; articles of the same incidents together. An article of an
 * incident that the paper does not tell is none of it.
 */
export function groundsOf(cited: readonly CitedArticle[], acts: readonly IncidentAt[]): readonly Ground[] {
  const grounds = cited.flatMap((article) => {
    const ids = article.leadIncidents.length > 0 ? article.leadIncidents : article.incidents
    const incidents = acts.filter(({ incident }) => ids.includes(incident.id))
    const alike = groupAlike(incidents, ({ incident }) =>
      JSON.stringify(article.passagesOf[incident.id] ?? []),
    )
    return [...alike.values()].map((group) => ({
      article: { ...article, passages: article.passagesOf[group[0]?.incident.id ?? ''] ?? [] },
      incidents: group,
    }))
  })
  const alike = groupAlike(grounds, ({ incidents }) => incidents.map(({ path }) => path).join())
  return [...alike.values()].map((group) => ({
    articles: group.map(({ article }) => article),
    incidents: group[0]?.incidents ?? [],
  }))
}

/**
 * 事件（一）涉嫌触犯…；事件（二）、（三）涉嫌触犯…: grounds in a clause each, for each of several sentences
 * that follow one another; undefined where there is none.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 */
export function describeGrounds(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  sentences: readonly { readonly phrase: string; readonly grounds: readonly Ground[] }[],
): readonly (DraftText | undefined)[] {
  const names = nameArticles(
    facts,
    sentences.flatMap(({ grounds }) => grounds.map(({ articles }) => articles)),
  )
  let next = 0
  return sentences.map(({ phrase, grounds }) => {
    const clauses = grounds.map(({ incidents }) =>
      say(template, phrase, { incidents: incidentNames(told, incidents), articles: names[next++] }),
    )
    return clauses.length === 0 ? undefined : join(clauses, '；')
  })
}
