import type { Case } from '../domain/case'
import { isReservedId } from './entry'

/**
 * The same case with ids that a journal can take: a record called `case` or
 * `claims`, which a case file may have, gets an id nobody has, and so does
 * every reference to it.
 */
export function withJournalIds(it: Case): Case {
  const records = [
    it.complainant,
    ...(it.representative ? [it.representative] : []),
    ...it.respondents,
    ...it.incidents,
    ...it.evidence,
    ...it.filings,
  ]
  const taken = new Set(records.map(({ id }) => id.toLowerCase()))
  const renamed = new Map<string, string>()
  for (const { id } of records) {
    if (!isReservedId(id)) continue
    let number = 1
    while (taken.has(`${id.toLowerCase()}-${number}`)) number += 1
    renamed.set(id, `${id}-${number}`)
  }
  if (renamed.size === 0) return it

  const idOf = (id: string) => renamed.get(id) ?? id
  const named = <Of extends { readonly id: string }>(record: Of): Of => ({ ...record, id: idOf(record.id) })
  const { representative, claims } = it
  return {
    ...it,
    complainant: named(it.complainant),
    ...(representative && { representative: named(representative) }),
    respondents: it.respondents.map(named),
    incidents: it.incidents.map((incident) => ({
      ...named(incident),
      respondents: incident.respondents.map(idOf),
      evidence: incident.evidence.map(idOf),
    })),
    evidence: it.evidence.map(named),
    filings: it.filings.map((filing) => ({ ...named(filing), evidence: filing.evidence.map(idOf) })),
    ...(claims && {
      claims: {
        ...claims,
        ...(claims.defendants && { defendants: claims.defendants.map(idOf) }),
        ...(claims.accused && { accused: claims.accused.map(idOf) }),
      },
    }),
  }
}
