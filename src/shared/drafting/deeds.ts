import { CONTACTING, OF_HANDLERS } from '../domain/conduct'
import { isHostOf } from '../domain/hosting'
import type { Conduct } from '../domain/incident'
import type { DraftText } from './draft-document'
import { groupAlike } from './group-alike'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { requestsInVain, rightsRequestsInVain } from './requests-in-vain'
import { sayShared } from './say'
import { actorsOf, describeActor, isActorInferred, namedIn, names } from './who-acted'

/** Those of an incident who did the same. */
export interface Deed {
  readonly actors: readonly PartyAt[]
  readonly conduct: readonly Conduct[]
}

/** Those of whom a refusal is not told, because only others of the incident were asked, or no more was sent than a notice. */
export function neverAsked(facts: PaperFacts): readonly PartyAt[] {
  const left = facts.incidents
    .filter(({ incident }) => incident.conduct.includes('refused_rights'))
    .flatMap((it) => {
      const told = deedsOf(facts, it, ['refused_rights']).flatMap(({ actors }) => actors)
      return namedIn(facts, it.incident).filter((party) => !told.includes(party))
    })
  return facts.respondents.filter((party) => left.includes(party))
}

/**
 * Who did what of the conduct of an incident, so that nobody is charged with
 * the act of another. Duties of a handler are those of the platform where
 * there is one; a refusal is of those who were asked, where the case says of
 * some that they were, and not of those who got no more than a notice. Empty
 * where the incident names nobody, or nothing is left.
 *
 * @param conduct - of the incident, as far as the paper tells it.
 */
export function deedsOf(facts: PaperFacts, it: IncidentAt, conduct: readonly Conduct[]): readonly Deed[] {
  const named = namedIn(facts, it.incident)
  const hosts = new Set(named.filter(({ party }) => isHostOf(facts.case, it.incident, party)))
  const asked = new Set(named.filter(({ party }) => rightsRequestsInVain(facts, party).length > 0))
  const mayHaveRefused = (actor: PartyAt) =>
    asked.size > 0 ? asked.has(actor) : requestsInVain(facts, actor.party).length === 0
  const deeds = named.map((actor) => ({
    actor,
    conduct: conduct.filter(
      (code) =>
        (hosts.size === 0 || hosts.has(actor) === OF_HANDLERS.has(code)) &&
        (code !== 'refused_rights' || mayHaveRefused(actor)),
    ),
  }))
  const alike = groupAlike(
    deeds.filter((deed) => deed.conduct.length > 0),
    (deed) => deed.conduct.join(),
  )
  return [...alike.values()].map((group) => ({
    actors: group.map(({ actor }) => actor),
    conduct: group[0]?.conduct ?? [],
  }))
}

/** Those who did something in some incidents, in the order of the case. */
export function actorsIn(facts: PaperFacts, incidents: readonly IncidentAt[]): readonly PartyAt[] {
  const acting = incidents.flatMap((it) =>
    deedsOf(facts, it, it.incident.conduct).flatMap(({ actors }) => actors),
  )
  return facts.respondents.filter((party) => acting.includes(party))
}

/** Those on whose service it happened, who did nothing of it themselves. */
export function hostsIn(facts: PaperFacts, incidents: readonly IncidentAt[]): readonly PartyAt[] {
  const acting = actorsIn(facts, incidents)
  return facts.respondents.filter(
    (at) =>
      !acting.includes(at) &&
      incidents.some(
        ({ incident }) =>
          incident.respondents.includes(at.party.id) && isHostOf(facts.case, incident, at.party),
      ),
  )
}

/** What somebody did, and what the paper calls them. */
export interface ToldDeed {
  readonly actor: DraftText
  readonly conduct: readonly Conduct[]
}

/**
 * Who did what, as far as that is a fact: by name, or by what is seen of them.
 * Whoever called or wrote is not said to have done more than that.
 *
 * @param suspectsElsewhere - the paper says in a place of its own who that may be.
 */
export function describeActors(
  facts: PaperFacts,
  it: IncidentAt,
  conduct: readonly Conduct[],
  suspectsElsewhere: boolean,
): readonly ToldDeed[] {
  const known = names(facts, actorsOf(facts, it))
  if (known !== undefined && !isActorInferred(facts, it)) {
    return deedsOf(facts, it, conduct).map(({ actors, conduct }) => ({
      actor: names(facts, actors) ?? known,
      conduct,
    }))
  }
  const someone = sayShared(facts.wording, 'actor.unknown', { sender: sayShared(facts.wording, 'actor') })
  const deeds = [
    { actor: known ?? someone, conduct: conduct.filter((code) => !CONTACTING.has(code)) },
    {
      actor: describeActor(facts, it, suspectsElsewhere),
      conduct: conduct.filter((code) => CONTACTING.has(code)),
    },
  ]
  return deeds.filter((deed) => deed.conduct.length > 0)
}
