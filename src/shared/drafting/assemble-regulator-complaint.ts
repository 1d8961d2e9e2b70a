import type { CivilClaim } from '../domain/claims'
import { INFRINGING, includesAny } from '../domain/conduct'
import { formatYuan, toFen } from '../domain/money'
import type { CitedArticle } from '../law/cited-articles'
import type { PaperContent } from './assemble-blocks'
import { chineseNumeral } from './chinese-numerals'
import { declarantOf } from './declarant'
import { actorsIn, describeActors, hostsIn, neverAsked, type ToldDeed } from './deeds'
import { describeOne } from './describe-deed'
import { sentence } from './describe-harm'
import { certaintyOf, citeExhibits } from './describe-incident'
import { describeIncidentLine } from './describe-incident-line'
import { nameOf, whoIs } from './describe-party'
import type { Block, DraftText } from './draft-document'
import {
  addresseeOf,
  body,
  commonParts,
  complainantBlocks,
  exhibitEnclosures,
  numberedList,
  partyOf,
  requestList,
} from './gather-parts'
import { goesToMarketDesk, type IncidentAt, type PaperFacts, type PartyAt } from './paper-facts'
import { type Citation, chooseQuotes, nameArticles, quoteArticles } from './quote-articles'
import { competenceOf, placesOfJurisdiction } from './regulator-competence'
import { askBeside, askFor, say } from './say'
import { signature } from './signature'
import { tellIncidents } from './tell-incidents'
import type { Template } from './template'
import { inCase, type Values, written } from './written-text'

/** 个人信息保护法 art. 65: the authority must handle a complaint and tell the result. */
const DUTY_ARTICLE = 'pipl-65'
/** What the market authority acts on; elsewhere a desk can act on the law on personal information. */
const CONSUMER_LAW = '中华人民共和国消费者权益保护法'
/** 消费者权益保护法 art. 29 para. 2: a trader keeps the personal information of consumers secret and safe. */
const TRADER_DUTY = 'cons-29'
/** A service and its price, or the order, named in what the information was given for. */
const ORDER = /订单|合同|\d\s*元/u

/**
 * 投诉举报信. A letter to the market authority has two parts, because it
 * mediates a dispute and looks into a lead in two separate procedures.
 */
export function assembleRegulatorComplaint(facts: PaperFacts, template: Template): PaperContent {
  const parts = commonParts(facts)
  const violations = violationsOf(facts, template)
  const broken = [...new Set(violations.flatMap(({ cited }) => cited))]
  const duty = inForce(facts, [DUTY_ARTICLE])
  const competence = competenceOf(facts)
  const market = goesToMarketDesk(facts)
  const dispute = market ? traderDuty(facts, violations) : []
  // In the order of the page, so that the full title stands where the law is named first.
  const [consumerDuty, ...names] = nameArticles(facts, [
    dispute,
    ...violations.map(({ cited }) => cited),
    competence,
    duty,
  ])
  return {
    flags: {
      market,
      dispute: dispute.length > 0,
      listed: violations.length > 0,
      duty: duty.length > 0,
      protection: competence.length > 0 && !market,
      consumers: competence.length > 0 && market,
      uncertain: facts.incidents.some(({ incident }) => incident.certainty !== 'fact'),
    },
    values: {
      consumerDuty,
      duty: names.at(-1),
      competence: names.at(-2),
      declarant: declarantOf(facts),
    },
    parts: {
      ...parts,
      complainant: complainantBlocks(facts, template, (party) => party),
      respondents: respondentBlocks(facts, template, violations),
      incidents: tellIncidents(facts, violations.length > 0 ? violations : facts.incidents, {
        suspected: true,
      }),
      requests: requestList(facts, 'regulator', usualRequests(template)),
      mediation: [numberedList(mediationRequests(facts, template))],
      consumption: consumption(facts, template, parts.givenData ?? []),
      incidentLines: facts.incidents.map((incident) => body(describeIncidentLine(facts, incident))),
      violations: violationBlocks(facts, template, violations, names),
      quoted: quoteArticles(facts, chooseQuotes(broken, template), template, broken),
      places: [body(placesOfJurisdiction(facts, template, violations))],
      signature: [
        signature(facts, template, {
          addressee: addresseeOf(facts, 'regulator'),
          signer: 'signer',
          enclosures: exhibitEnclosures(facts, template),
        }),
      ],
    },
    gaps: neverAsked(facts).flatMap((party) =>
      askBeside(facts.wording, 'defendant.request', 'filings', { name: nameOf(facts, party) }),
    ),
  }
}

function inForce(facts: PaperFacts, keys: readonly string[]): readonly Citation[] {
  return keys.flatMap((key) => {
    const version = facts.inForce(key)
    return version === undefined ? [] : [{ key, version }]
  })
}

/** Whoever did what is complained of, and apart from them whose platform it happened on; where nothing can be cited, whoever is named. */
function respondentBlocks(
  facts: PaperFacts,
  template: Template,
  violations: readonly Violation[],
): readonly Block[] {
  const active = actorsIn(facts, violations)
  const named = facts.respondents.filter((party) => active.length === 0 || active.includes(party))
  const who = say(template, 'whoRespondent').text
  const described = (party: PartyAt) => partyOf(facts, template, party, whoIs(who, party.party))
  return [
    ...(named.length === 0 ? [askFor(facts.wording, 'regulated', 'respondents')] : named.map(described)),
    ...hostsIn(facts, violations)
      .filter((party) => !named.includes(party))
      .map((party) => say(template, 'host', { party: described(party) })),
  ].map(body)
}

function usualRequests(template: Template): readonly DraftText[] {
  return ['accept', 'investigate', 'correct', 'punish', 'answer'].map((key) =>
    say(template, `request.${key}`),
  )
}

/** What the owner wants of the trader; fees of a court case have no place here. */
function mediationRequests(facts: PaperFacts, template: Template): readonly DraftText[] {
  const claims = (facts.case.claims?.civil ?? []).flatMap((claim, index) =>
    claim.kind === 'litigation_fees'
      ? []
      : [mediationRequest(facts, template, claim, `claims.civil[${index}]`)],
  )
  return [
    say(template, 'mediate'),
    ...(claims.length > 0 ? claims : [askFor(facts.wording, 'mediation', 'claims.civil')]),
  ]
}

function mediationRequest(facts: PaperFacts, template: Template, claim: CivilClaim, path: string): DraftText {
  const text = sentence(claim.text ?? '')
  const values: Values = {
    amount:
      claim.amountCny === undefined
        ? undefined
        : written(formatYuan(toFen(claim.amountCny)), inCase(`${path}.amountCny`)),
    basis: claim.basis === undefined ? undefined : written(sentence(claim.basis), inCase(`${path}.basis`)),
    text: written(text, inCase(`${path}.text`)),
  }
  if (text !== '') return say(template, 'mediate.text', values)
  return claim.kind === 'other'
    ? askFor(facts.wording, 'claim.text', `${path}.text`)
    : say(template, `mediate.${claim.kind}`, values)
}

/** The purchase, and not only what was given for it: a market authority mediates consumer disputes only. */
function consumption(facts: PaperFacts, template: Template, givenData: readonly Block[]): readonly Block[] {
  const gifts = facts.incidents.filter(({ incident }) => incident.gaveData !== undefined)
  const [first] = gifts
  if (givenData.length === 0 || first === undefined) {
    const path = `${facts.incidents[0]?.path ?? 'incidents'}.gaveData`
    return [body(askFor(facts.wording, 'consumption', path))]
  }
  if (gifts.some(({ incident }) => ORDER.test(incident.gaveData?.purpose ?? ''))) return givenData
  const order = askFor(facts.wording, 'consumption.order', `${first.path}.gaveData.purpose`)
  return [...givenData, body(say(template, 'consumption.order', { order }))]
}

/** The trader's duty behind a dispute, as it was the law of what is complained of. */
function traderDuty(facts: PaperFacts, violations: readonly Violation[]): readonly Citation[] {
  const acts = violations.filter(({ cited }) => cited.some(({ key }) => key === TRADER_DUTY))
  return facts
    .onActDays(TRADER_DUTY, acts)
    .map((version) => ({ key: TRADER_DUTY, version, passages: [{ paragraph: 2 }] }))
}

interface Violation extends IncidentAt {
  /** Place among the incidents as the letter tells them. */
  readonly number: number
  readonly deed: ToldDeed
  readonly cited: readonly CitedArticle[]
}

/** What somebody did for which an article is cited, with the articles that are about what they did. */
function violationsOf(facts: PaperFacts, template: Template): readonly Violation[] {
  const ofProcedure = new Set([DUTY_ARTICLE, ...competenceOf(facts).map(({ key }) => key)])
  const cited = facts.cited('regulator-complaint').filter(({ key }) => !ofProcedure.has(key))
  return facts.incidents.flatMap((it, index) => {
    const ofIncident = cited.filter(({ incidents }) => incidents.includes(it.incident.id))
    return describeActors(facts, it, it.incident.conduct, true)
      .map((deed) => ({
        ...it,
        number: index + 1,
        deed,
        cited: forDesk(
          facts,
          ofIncident.filter(({ key, picked }) => picked || isAbout(template, key, deed)),
        ),
      }))
      .filter((violation) => violation.cited.length > 0)
  })
}

/** Whether an article that is about handlers, refusals or dealing in information is about this deed; any other is. */
function isAbout({ rules }: Template, key: string, { conduct, isHandler }: ToldDeed): boolean {
  const isOf = (kind: string) => (rules?.[kind] ?? []).some(({ article }) => article === key)
  return (
    (isHandler || !isOf('handler')) &&
    (conduct.includes('refused_rights') || !isOf('act.refused_rights')) &&
    (includesAny(conduct, INFRINGING) || !isOf('infringing'))
  )
}

/**
 * The articles that the desk acts on, and those that the owner picked: for the
 * market authority the law on consumers where it fits, for the others never.
 */
function forDesk(facts: PaperFacts, cited: readonly CitedArticle[]): readonly CitedArticle[] {
  const isConsumerLaw = ({ version }: CitedArticle) => version.law === CONSUMER_LAW
  const isMarkets = goesToMarketDesk(facts) && cited.some(isConsumerLaw)
  const fitting = cited.filter((it) => it.picked || isConsumerLaw(it) === isMarkets)
  return [...fitting.filter(isConsumerLaw), ...fitting.filter((it) => !isConsumerLaw(it))]
}

function violationBlocks(
  facts: PaperFacts,
  template: Template,
  violations: readonly Violation[],
  names: readonly (DraftText | undefined)[],
): readonly Block[] {
  const first = facts.incidents[0]
  if (violations.length === 0) {
    const title = written(first?.incident.title ?? '')
    return [body(askFor(facts.wording, 'violations', `${first?.path ?? 'incidents'}.conduct`, { title }))]
  }
  return [
    numberedList(
      violations.map((violation, index) => describeViolation(facts, template, violation, names[index])),
    ),
  ]
}

/** Each act with those who are said to have done it, never with everybody whom the letter names. */
function describeViolation(
  facts: PaperFacts,
  template: Template,
  { incident, path, number, deed }: Violation,
  articles: DraftText | undefined,
): DraftText {
  return say(template, 'violation', {
    number: written(chineseNumeral(number)),
    certainty: certaintyOf(facts, { incident, path }),
    deed: describeOne(facts, { incident, path }, deed, { suspected: true }),
    articles,
    exhibits: citeExhibits(facts, incident.evidence, `${path}.evidence`),
  })
}
