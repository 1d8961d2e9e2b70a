import { formatCount } from '../domain/money'
import type { Block, DraftText } from './draft-document'
import { body } from './gather-parts'
import { groupAlike } from './group-alike'
import { incidentNames } from './incident-numbers'
import { leakedWords } from './leaked-words'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { sayShared } from './say'
import { inCase, join, written } from './written-text'

/**
 * Which kinds of information each incident is about, and how many records by
 * whose word; incidents with the same kinds in one clause.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 * @param about - those of them that the paper is about.
 * @param compared - a table below compares what was given with what leaked.
 */
export function describeLeaked(
  facts: PaperFacts,
  told: readonly IncidentAt[],
  about: readonly IncidentAt[],
  compared: boolean,
): readonly Block[] {
  const withKinds = about.filter(({ incident }) => incident.dataTypes.length > 0)
  const alike = groupAlike(withKinds, ({ incident }) => leakedWords(facts, incident, incident.dataTypes))
  const kinds = [...alike].map(([text, incidents]) =>
    sayShared(facts.wording, 'leaked.kinds', {
      incidents: incidentNames(told, incidents),
      dataTypes: written(text, ...incidents.map(({ path }) => inCase(`${path}.dataTypes`))),
    }),
  )
  const counts = about.flatMap((it) => describeCounts(facts, told, it))
  if (kinds.length === 0 && counts.length === 0 && !compared) return []
  const sentences = [
    ...(kinds.length === 0 ? [] : [join([join(kinds, '；'), written('。')])]),
    ...(counts.length === 0 ? [sayShared(facts.wording, 'leaked.uncounted', { self: facts.self })] : counts),
    ...(compared ? [sayShared(facts.wording, 'leaked.compared', { self: facts.self })] : []),
  ]
  return [body(join(sentences))]
}

function describeCounts(
  facts: PaperFacts,
  told: readonly IncidentAt[],
  it: IncidentAt,
): readonly DraftText[] {
  const { incident, path } = it
  return incident.recordCounts.map(({ dataTypes, count, atMost, basis }, index) => {
    const at = (field: string) => inCase(`${path}.recordCounts[${index}].${field}`)
    const isAll = dataTypes.join() === incident.dataTypes.join()
    return sayShared(facts.wording, 'leaked.count', {
      incident: incidentNames(told, [it]),
      dataTypes: isAll ? undefined : written(leakedWords(facts, incident, dataTypes), at('dataTypes')),
      count: written(formatCount(count), at('count')),
      atMost: atMost === undefined ? undefined : written(formatCount(atMost), at('atMost')),
      basis: written(basis, at('basis')),
    })
  })
}
