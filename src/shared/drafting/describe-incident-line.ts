import { sentence } from './describe-harm'
import { certaintyOf, citeExhibits, incidentPeriod } from './describe-incident'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared, words } from './say'
import { inCase, join, written } from './written-text'

/**
 * An incident in one sentence: when, what, how sure.
 *
 * @param says.exhibits - only where the reader gets them too.
 * @param says.title - or what was done, where the title is not for the reader.
 */
export function describeIncidentLine(
  facts: PaperFacts,
  { incident, path }: IncidentAt,
  says: { readonly exhibits?: boolean; readonly title?: boolean } = {},
): DraftText {
  const { exhibits = true, title = true } = says
  const lasts = incident.ongoing === true
  const ongoing = join([sayShared(facts.wording, 'incident.ongoing'), written('', inCase(`${path}.ongoing`))])
  const acts = words(facts.wording, 'conduct', incident.conduct)
  return sayShared(facts.wording, title ? 'incident.line' : 'incident.untitled', {
    time: incidentPeriod(facts, { incident, path }),
    since: lasts ? sayShared(facts.wording, 'incident.since') : undefined,
    self: facts.self,
    acts: acts === '' ? undefined : written(acts, inCase(`${path}.conduct`)),
    title: written(innerQuotes(sentence(incident.title)), inCase(`${path}.title`)),
    ongoing: lasts ? ongoing : undefined,
    certainty: certaintyOf(facts, { incident, path }),
    exhibits: exhibits ? citeExhibits(facts, incident.evidence, `${path}.evidence`) : undefined,
  })
}

/** Quotation marks within quotation marks: 标点符号用法 4.8.3.3. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}
