import type { Case } from './case'
import type { Party } from './party'

/** Respondents that an incident names; one that no incident names appears nowhere. */
export function namedRespondents({ respondents, incidents }: Case): readonly Party[] {
  const named = new Set(incidents.flatMap((incident) => incident.respondents))
  return respondents.filter(({ id }) => named.has(id))
}

/** Somebody who can be told from everybody else: a person or organisation with a name. */
export function isIdentified({ kind, name = '' }: Party): boolean {
  return kind !== 'unknown' && name.trim() !== ''
}

/**
 * Who is sued: of the respondents that an incident names those the owner
 * chose, or else those with a name. An unknown one is never a defendant.
 */
export function defendantsOf(it: Case): readonly Party[] {
  const chosen = it.claims?.defendants
  return namedRespondents(it).filter((party) =>
    chosen === undefined ? isIdentified(party) : chosen.includes(party.id) && party.kind !== 'unknown',
  )
}
