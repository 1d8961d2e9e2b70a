import type { Incident } from '../domain/incident'
import type { IncidentAt, PaperFacts } from './paper-facts'

/** Conduct of a company that is a matter for its regulator, not for the police. */
const FOR_THE_REGULATOR: ReadonlySet<Incident['conduct'][number]> = new Set([
  'failed_security',
  'refused_rights',
  'no_breach_notice',
])

/** The incidents that are for the police; all of them where that is none. */
export function policeActs(facts: PaperFacts): readonly IncidentAt[] {
  const found = facts.incidents.filter(
    ({ incident }) =>
      incident.conduct.length === 0 || !incident.conduct.every((conduct) => FOR_THE_REGULATOR.has(conduct)),
  )
  return found.length > 0 ? found : facts.incidents
}
