import { CONTACTING, includesAny } from '../domain/conduct'
import { isHostOf } from '../domain/hosting'
import type { Incident } from '../domain/incident'
import type { Party } from '../domain/party'
import { nameOf } from './describe-party'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { sayShared } from './say'
import { join } from './written-text'

/** Those whom an incident names as acting: not the platform on which it happened. */
export function actorsOf(facts: PaperFacts, { incident }: IncidentAt): readonly PartyAt[] {
  return namedIn(facts, incident).filter(({ party }) => !isHostOf(facts.case, incident, party))
}

/** Those on whose service it happened. */
export function hostsOf(facts: PaperFacts, { incident }: IncidentAt): DraftText | undefined {
  return names(
    facts,
    namedIn(facts, incident).filter(({ party }) => isHostOf(facts.case, incident, party)),
  )
}

/**
 * Whether it is only inferred who acted: somebody called or wrote without
 * being seen, and the account names none of those whom the incident names.
 */
export function isActorInferred(facts: PaperFacts, it: IncidentAt): boolean {
  const { incident } = it
  const actors = actorsOf(facts, it)
  return (
    actors.length > 0 &&
    senderOf(facts, incident) !== undefined &&
    includesAny(incident.conduct, CONTACTING) &&
    !actors.some(({ party }) => isNamedBy(incident.account ?? '', party))
  )
}

/** Whether the paper can say no more of who acted than that they called or wrote. */
export function isUnseen(facts: PaperFacts, it: IncidentAt): boolean {
  return (
    senderOf(facts, it.incident) !== undefined &&
    (actorsOf(facts, it).length === 0 || isActorInferred(facts, it))
  )
}

/**
 * Who acted, as far as that is a fact: a name; or who it was by what is seen of them, 来电人.
 *
 * @param suspectsElsewhere - the paper says in a place of its own who that may be.
 */
export function describeActor(facts: PaperFacts, it: IncidentAt, suspectsElsewhere: boolean): DraftText {
  const actors = names(facts, actorsOf(facts, it))
  if (actors !== undefined && !isActorInferred(facts, it)) return actors
  const sender = senderOf(facts, it.incident) ?? sayShared(facts.wording, 'actor')
  const phrase = actors === undefined || suspectsElsewhere ? 'actor.unknown' : 'actor.inferred'
  return sayShared(facts.wording, phrase, { sender, actors })
}

/** 来电人, 短信发送人: somebody of whom only the call or the message is known. */
export function senderOf({ wording }: PaperFacts, { channel }: Incident): DraftText | undefined {
  const phrase = `sender.${channel}`
  return wording.phrases[phrase] === undefined ? undefined : sayShared(wording, phrase)
}

export function names(facts: PaperFacts, parties: readonly PartyAt[]): DraftText | undefined {
  return parties.length === 0
    ? undefined
    : join(
        parties.map((party) => nameOf(facts, party)),
        '、',
      )
}

/** The respondents that an incident names. */
export function namedIn(facts: PaperFacts, { respondents }: Incident): readonly PartyAt[] {
  return facts.respondents.filter(({ party }) => respondents.includes(party.id))
}

function isNamedBy(account: string, party: Party): boolean {
  const app = party.kind === 'organisation' ? party.app?.name : undefined
  return [party.name, app, ...party.clues.map(({ value }) => value)].some(
    (name) => name !== undefined && name.trim() !== '' && account.includes(name.trim()),
  )
}
