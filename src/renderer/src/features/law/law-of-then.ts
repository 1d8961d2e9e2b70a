import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Case } from '../../../../shared/domain/case'
import { actDays } from '../../../../shared/law/act-days'
import { type Article, createCatalogue } from '../../../../shared/law/catalogue'
import { wordingsForAct } from '../../../../shared/law/wordings-for-act'

/** Incidents in whose days an article was not the law, or is not held. */
export interface NotLawThen {
  readonly incidents: readonly string[]
  readonly text: string
}

/**
 * Why an article cannot be offered for incidents of a case, whatever they are about.
 *
 * @param today - for undated acts and acts that go on.
 */
export function notLawThen(article: Article, it: Case, today: IsoDate): readonly NotLawThen[] {
  const catalogue = createCatalogue([{ checkedOn: today, articles: [article] }])
  const titles = new Map<string, string[]>()
  for (const incident of it.incidents) {
    const found = wordingsForAct(catalogue, article.key, actDays(incident, today))
    if (found.state !== 'missing') continue
    titles.set(found.text, [...(titles.get(found.text) ?? []), incident.title])
  }
  return [...titles].map(([text, incidents]) => ({ incidents, text }))
}
