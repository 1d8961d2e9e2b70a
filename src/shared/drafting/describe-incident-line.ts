import { sentence } from './describe-harm'
import { certaintyOf, citeExhibits, incidentTime } from './describe-incident'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { inCase, written } from './written-text'

/** An incident in one sentence: when, what, how sure; the exhibits only where the reader gets them too. */
export function describeIncidentLine(
  facts: PaperFacts,
  { incident, path }: IncidentAt,
  withExhibits = true,
): DraftText {
  return sayShared(facts.wording, 'incident.line', {
    time: incidentTime(facts, { incident, path }),
    title: written(sentence(incident.title), inCase(`${path}.title`)),
    certainty: certaintyOf(facts, { incident, path }),
    exhibits: withExhibits ? citeExhibits(facts, incident.evidence, `${path}.evidence`) : undefined,
  })
}
