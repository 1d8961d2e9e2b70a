import { sentence } from './describe-harm'
import { certaintyOf, citeExhibits, incidentPeriod } from './describe-incident'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { inCase, join, written } from './written-text'

/** An incident in one sentence: when, what, how sure; the exhibits only where the reader gets them too. */
export function describeIncidentLine(
  facts: PaperFacts,
  { incident, path }: IncidentAt,
  withExhibits = true,
): DraftText {
  const lasts = incident.ongoing === true
  const ongoing = join([sayShared(facts.wording, 'incident.ongoing'), written('', inCase(`${path}.ongoing`))])
  return sayShared(facts.wording, 'incident.line', {
    time: incidentPeriod(facts, { incident, path }),
    since: lasts ? sayShared(facts.wording, 'incident.since') : undefined,
    title: written(innerQuotes(sentence(incident.title)), inCase(`${path}.title`)),
    ongoing: lasts ? ongoing : undefined,
    certainty: certaintyOf(facts, { incident, path }),
    exhibits: withExhibits ? citeExhibits(facts, incident.evidence, `${path}.evidence`) : undefined,
  })
}

/** Quotation marks within quotation marks: 标点符号用法 4.8.3.3. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}
