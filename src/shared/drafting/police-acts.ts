import { dayOf } from '../domain/calendar'
import { OF_HANDLERS } from '../domain/conduct'
import type { Conduct, Incident } from '../domain/incident'
import { isAddressed } from './addressee'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { namedIn } from './who-acted'

/** The incidents that are for the police; all of them where that is none. */
export function policeActs(facts: PaperFacts): readonly IncidentAt[] {
  const found = facts.incidents.filter(
    ({ incident: { conduct } }) => conduct.length === 0 || isForPolice(conduct),
  )
  return found.length > 0 ? found : facts.incidents
}

/** What of an incident the police look into; all of it where that is nothing. */
export function policeConduct({ conduct }: Incident): readonly Conduct[] {
  return isForPolice(conduct) ? conduct.filter((code) => !OF_HANDLERS.has(code)) : conduct
}

/** Whether an incident is no more than the answer to a filing, which the paper tells with the filing. */
export function isToldAsAnswer(facts: PaperFacts, { incident }: IncidentAt): boolean {
  const { occurredAt, conduct } = incident
  if (occurredAt === undefined || isForPolice(conduct)) return false
  const parties = namedIn(facts, incident)
  return facts.case.filings.some(
    ({ to, answeredAt }) =>
      answeredAt !== undefined &&
      dayOf(answeredAt) === dayOf(occurredAt) &&
      parties.some(({ party }) => isAddressed(to, party)),
  )
}

function isForPolice(conduct: readonly Conduct[]): boolean {
  return conduct.some((code) => !OF_HANDLERS.has(code))
}
