import { dayOf, daysBetween, type IsoDate } from '../domain/calendar'
import type { CivilClaim } from '../domain/claims'
import { ANSWERS } from '../domain/conduct'
import { isHandler } from '../domain/handler'
import { isHostOf } from '../domain/hosting'
import type { Conduct, DataType, Incident, LeakedField } from '../domain/incident'
import { isAddressed } from './addressee'
import { deedOf } from './deeds'
import type { FilingAt } from './describe-filings'
import { isSameInPart } from './describe-leak'
import type { IncidentAt, PaperFacts, PartyAt } from './paper-facts'
import { isInVain, noticesInVain, rightsRequestsTo } from './requests-in-vain'

/** What the case says of one defendant: its own acts, what it was given, and what leaked of that. */
export interface DefendantActs {
  readonly defendant: PartyAt
  /** 个人信息处理者, not a neighbour or a stranger. */
  readonly isHandler: boolean
  /** Incidents that say what the plaintiff gave to it, the earliest gift first. */
  readonly gifts: readonly IncidentAt[]
  /** Kinds of information that it was given. */
  readonly given: readonly DataType[]
  /** Incidents that show information of those kinds in the hands of others, after it was given. */
  readonly leaks: readonly IncidentAt[]
  /** Fields that are the same in what was given and in what leaked. */
  readonly matched: readonly DataType[]
  /** Those of them of which the values show only a part. */
  readonly matchedInPart: readonly DataType[]
  /** Its own acts: those of the incidents that name it. */
  readonly acts: readonly { readonly at: IncidentAt; readonly conduct: readonly Conduct[] }[]
  /** Incidents in which others used its platform. */
  readonly hosted: readonly IncidentAt[]
  /** Incidents that call it a refusal, without any request to it on record. */
  readonly unasked: readonly IncidentAt[]
  /** What was sent to it, and got no answer or no help. */
  readonly inVain: readonly FilingAt[]
}

const NOT_EXACT: ReadonlySet<Incident['precision']> = new Set(['month', 'year', 'unknown'])

/** Who is sued, each with its own acts only. */
export function actsOfDefendants(facts: PaperFacts): readonly DefendantActs[] {
  return facts.defendants.map((defendant) => actsOf(facts, defendant))
}

/** Whether the facts carry that information leaked from it: the owner says so, or what was given to it turned up unchanged elsewhere. */
export function leakedFrom({ isHandler, acts, matched }: DefendantActs): boolean {
  return isHandler && (matched.length > 0 || acts.some(({ conduct }) => conduct.includes('failed_security')))
}

/** Whether the facts say that the information was with it, or that it dealt with it. */
export function isSource(it: DefendantActs): boolean {
  const { gifts, hosted, acts } = it
  return (
    gifts.length > 0 ||
    hosted.length > 0 ||
    acts.some(({ conduct }) => conduct.some((code) => !ANSWERS.has(code)))
  )
}

/**
 * Against whom a claim goes: money and an apology are asked of those of whom the
 * case says that they had the information or dealt with it, access of handlers.
 * Of all where it says so of none: the owner sues them, and is asked for more.
 */
export function defendantsOfClaim(facts: PaperFacts, kind: CivilClaim['kind']): readonly DefendantActs[] {
  const sued = actsOfDefendants(facts)
  if (kind === 'litigation_fees' || kind === 'other') return sued
  const concerned = sued.filter(kind === 'access' ? ({ isHandler }) => isHandler : isSource)
  return concerned.length > 0 ? concerned : sued
}

/** All that a defendant is charged with, each once. */
export function conductOf(it: DefendantActs): ReadonlySet<Conduct> {
  const told = it.acts.flatMap(({ conduct }) => conduct)
  return new Set(leakedFrom(it) ? [...told, 'failed_security'] : told)
}

/** 民法典 art. 1195 para. 2: told of what its user did, and of no help. */
export function isNotified({ hosted, inVain }: DefendantActs): boolean {
  return hosted.length > 0 && inVain.length > 0
}

/** Whole days from the last gift before some leaks to the first of them that is stated as a fact; undefined where either is not known to the day. */
export function daysToLeak({ gifts }: DefendantActs, leaks: readonly IncidentAt[]): number | undefined {
  const first = leaks.find(({ incident }) => incident.certainty === 'fact')?.incident
  if (first?.occurredAt === undefined || NOT_EXACT.has(first.precision)) return undefined
  const day = dayOf(first.occurredAt)
  const gift = gifts.findLast((it) => giftDay(it) <= day)
  return gift === undefined ? undefined : daysBetween(giftDay(gift), day)
}

function actsOf(facts: PaperFacts, defendant: PartyAt): DefendantActs {
  const { party } = defendant
  const named = facts.incidents.filter(({ incident }) => incident.respondents.includes(party.id))
  const wasAsked = rightsRequestsTo(facts, party).some(isInVain)
  const gifts = facts.incidents
    .filter(({ incident }) => isAddressed(incident.gaveData?.toWhom ?? '', party))
    .sort((a, b) => giftDay(a).localeCompare(giftDay(b)))
  const leaks = facts.incidents.filter((it) => isLeak(it, gifts))
  const fields = leaks.flatMap(({ incident }) => incident.leakedFields)
  const acts = named.map((at) => ({
    at,
    conduct: deedOf(facts, at, defendant).filter((code) => code !== 'refused_rights' || wasAsked),
  }))
  return {
    defendant,
    isHandler: isHandler(party),
    gifts,
    given: givenIn(gifts),
    leaks,
    matched: kindsOf(fields.filter(({ match }) => match === 'same')),
    matchedInPart: kindsOf(fields.filter(isSameInPart)),
    acts: acts.filter(({ conduct }) => conduct.length > 0),
    hosted: named.filter(({ incident }) => isHostOf(facts.case, incident, party)),
    unasked: wasAsked ? [] : named.filter(({ incident }) => incident.conduct.includes('refused_rights')),
    inVain: noticesInVain(facts, party),
  }
}

function kindsOf(fields: readonly LeakedField[]): readonly DataType[] {
  return [...new Set(fields.map(({ field }) => field))]
}

function givenIn(gifts: readonly IncidentAt[]): readonly DataType[] {
  return [...new Set(gifts.flatMap(({ incident }) => incident.gaveData?.fields ?? []))]
}

/** Whether something shows information of a party that it had been given by then. */
function isLeak({ incident }: IncidentAt, gifts: readonly IncidentAt[]): boolean {
  const { conduct, dataTypes, occurredAt, leakedFields } = incident
  const showsNothing = conduct.every((code) => ANSWERS.has(code) || code === 'peeped')
  if (showsNothing && leakedFields.length === 0) return false
  const day = occurredAt === undefined ? undefined : dayOf(occurredAt)
  const own = gifts.find((it) => it.incident === incident)
  const isBefore = (gift: IncidentAt) => day !== undefined && giftDay(gift) <= day
  if (own !== undefined)
    return own.incident.gaveData?.when === undefined || day === undefined || isBefore(own)
  const given = givenIn(gifts.filter(isBefore))
  return dataTypes.length > 0 && dataTypes.every((type) => given.includes(type))
}

/** The day of a gift; after all days where nobody knows it. */
function giftDay({ incident }: IncidentAt): IsoDate {
  const when = incident.gaveData?.when
  return when === undefined ? ('9999-12-31' as IsoDate) : dayOf(when)
}
