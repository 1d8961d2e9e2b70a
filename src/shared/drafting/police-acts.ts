import { dayOf } from '../domain/calendar'
import { OF_HANDLERS } from '../domain/conduct'
import type { Conduct, Incident } from '../domain/incident'
import type { IncidentAt, PaperFacts } from './paper-facts'

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
  const { occurredAt, conduct, respondents } = incident
  if (occurredAt === undefined || isForPolice(conduct)) return false
  const names = facts.respondents
    .filter(({ party }) => respondents.includes(party.id))
    .map(({ party }) => party.name?.trim())
  return facts.case.filings.some(
    ({ to, answeredAt }) =>
      answeredAt !== undefined && dayOf(answeredAt) === dayOf(occurredAt) && names.includes(to.trim()),
  )
}

function isForPolice(conduct: readonly Conduct[]): boolean {
  return conduct.some((code) => !OF_HANDLERS.has(code))
}
