import { canBeOf } from '../domain/attribution'
import { CONTACTING, OF_HANDLERS } from '../domain/conduct'
import { isHandler } from '../domain/handler'
import { isHostOf } from '../domain/hosting'
import type { Conduct } from '../domain/incident'
import { nameOf } from './describe-party'
import type { DraftText } from './draft-document'
import { groupAlike } from './group-alike'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { isInVain, noticesInVain, rightsRequestsTo } from './requests-in-vain'
import { sayShared } from './say'
import { describeActor, isActorInferred, namedIn } from './who-acted'
import { join } from './written-text'

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
 * the act of another: by the roles of those it names; a refusal only of those
 * whose request came to nothing, where requests are on record, and not of those
 * who got no more than a notice; no call of somebody whom nobody saw make it.
 *
 * @param conduct - of the incident, as far as the paper tells it.
 * @returns nothing where the incident names nobody, or nothing is left.
 */
export function deedsOf(facts: PaperFacts, it: IncidentAt, conduct: readonly Conduct[]): readonly Deed[] {
  const named = namedIn(facts, it.incident)
  const refused = refusersOf(facts, named)
  const isInferred = isActorInferred(facts, it)
  const deeds = named.map((actor) => ({
    actor,
    conduct: conduct.filter(
      (code) =>
        canBeOf(facts.case, it.incident, actor.party, code) &&
        (code !== 'refused_rights' || refused.includes(actor)) &&
        !(isInferred && CONTACTING.has(code)),
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

/** Who of those that an incident calls refusers was asked and did not help. Without any request on record the case stands by itself. */
function refusersOf(facts: PaperFacts, named: readonly PartyAt[]): readonly PartyAt[] {
  const asked = named.filter(({ party }) => rightsRequestsTo(facts, party).length > 0)
  return asked.length > 0
    ? asked.filter(({ party }) => rightsRequestsTo(facts, party).some(isInVain))
    : named.filter(({ party }) => noticesInVain(facts, party).length === 0)
}

/** What one of those that an incident names did. */
export function deedOf(facts: PaperFacts, it: IncidentAt, { path }: PartyAt): readonly Conduct[] {
  const deed = deedsOf(facts, it, it.incident.conduct).find(({ actors }) =>
    actors.some((actor) => actor.path === path),
  )
  return deed?.conduct ?? []
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
  /** 个人信息处理者, as far as the paper names who did it. */
  readonly isHandler: boolean
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
  const told = deedsOf(facts, it, conduct).map(({ actors, conduct }) => ({
    actor: join(
      actors.map((actor) => nameOf(facts, actor)),
      '、',
    ),
    conduct,
    isHandler: actors.some(({ party }) => isHandler(party)),
  }))
  return [...told, ...unseenDeeds(facts, it, conduct, suspectsElsewhere)]
}

/** What was done by somebody whom nobody saw. A duty of those who are named, and that none of them has, is nobody's act. */
export function unseenDeeds(
  facts: PaperFacts,
  it: IncidentAt,
  conduct: readonly Conduct[],
  suspectsElsewhere: boolean,
): readonly ToldDeed[] {
  const done = new Set(deedsOf(facts, it, conduct).flatMap((deed) => deed.conduct))
  const isNamed = namedIn(facts, it.incident).length > 0
  const left = conduct.filter((code) => !done.has(code) && !(isNamed && OF_HANDLERS.has(code)))
  const someone = sayShared(facts.wording, 'actor.unknown', { sender: sayShared(facts.wording, 'actor') })
  const deeds = [
    { actor: someone, conduct: left.filter((code) => !CONTACTING.has(code)), isHandler: !isNamed },
    {
      actor: describeActor(facts, it, suspectsElsewhere),
      conduct: left.filter((code) => CONTACTING.has(code)),
      isHandler: false,
    },
  ]
  return deeds.filter((deed) => deed.conduct.length > 0)
}
