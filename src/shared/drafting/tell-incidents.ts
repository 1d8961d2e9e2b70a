import { chineseNumeral } from './chinese-numerals'
import { describeIncident } from './describe-incident'
import { describeIncidentLine } from './describe-incident-line'
import type { Block } from './draft-document'
import { body } from './gather-parts'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { written } from './written-text'

/** All incidents in time order: those the paper is about in full, what else happened in a line. */
export function tellIncidents(facts: PaperFacts, inFull: readonly IncidentAt[]): readonly Block[] {
  const paths = new Set(inFull.map(({ path }) => path))
  return facts.incidents.flatMap((it, index) => {
    if (paths.has(it.path)) return describeIncident(facts, it, index + 1)
    const number = written(chineseNumeral(index + 1))
    return [
      body(sayShared(facts.wording, 'incident.short', { number, line: describeIncidentLine(facts, it) })),
    ]
  })
}
