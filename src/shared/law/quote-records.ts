import type { IncidentContext } from './case-context'
import type { Fact } from './evaluate-condition'

/** What information was concerned and how many records, as the incident states it. */
export function quoteRecords({ incident, path, words }: IncidentContext): readonly Fact[] {
  const kinds = incident.dataTypes.map((it) => words.dataType[it])
  return [
    ...(kinds.length === 0 ? [] : [{ path: `${path}.dataTypes`, quote: kinds.join('、') }]),
    ...incident.recordCounts.map(({ count, basis }, index) => ({
      path: `${path}.recordCounts[${index}]`,
      quote: `${count}条，${basis}`,
    })),
  ]
}
