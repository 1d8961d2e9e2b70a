import { dayOf, instantMs, lastInstantMs } from '../domain/calendar'
import { isCreditCodeConsistent, isIdNumberConsistent } from '../domain/check-digits'
import type { DocumentKind } from '../domain/filing'
import type { Party } from '../domain/party'
import { claimSupport } from './claim-support'
import { type Block, textsOf, type Warning } from './draft-document'
import { type Check, warning } from './lint-check'
import { claimChecks } from './lint-claims'
import { deskChecks } from './lint-desk'
import { formChecks } from './lint-form'
import { printedChecks } from './lint-printed'
import { statementChecks } from './lint-statements'
import { goesToMarketDesk, type PaperFacts } from './paper-facts'
import { nameArticle } from './quote-articles'
import { words } from './say'

/**
 * What a desk would send a paper back for, or a careful friend would ask about.
 * A warning never stops a paper; each names its check, the place and what to do.
 */
export function lintCase(
  facts: PaperFacts,
  document: DocumentKind,
  blocks: readonly Block[],
): readonly Warning[] {
  const found = checks.flatMap((check) => check(facts, document, blocks))
  // A fact that is printed twice is looked at once.
  return [...new Map(found.map((it) => [JSON.stringify(it), it])).values()]
}

const unnamedRespondents: Check = (facts) =>
  facts.case.respondents.flatMap((party, index) =>
    facts.respondents.some((named) => named.party.id === party.id)
      ? []
      : [warning(facts, 'respondent-unused', `respondents[${index}]`, party.name ?? party.id)],
  )

const checkDigits: Check = (facts) =>
  [
    facts.complainant,
    ...(facts.representative === undefined ? [] : [facts.representative]),
    ...facts.respondents,
  ].flatMap(({ party, path }) => partyWarnings(facts, party, path))

function partyWarnings(facts: PaperFacts, party: Party, path: string): readonly Warning[] {
  if (party.kind === 'person' && party.idNumber !== undefined) {
    const isIdCard = party.idType === undefined || party.idType.includes('身份证')
    if (isIdCard && !isIdNumberConsistent(party.idNumber)) {
      return [warning(facts, 'id-number', `${path}.idNumber`)]
    }
  }
  if (
    party.kind === 'organisation' &&
    party.creditCode !== undefined &&
    !isCreditCodeConsistent(party.creditCode)
  ) {
    return [warning(facts, 'credit-code', `${path}.creditCode`)]
  }
  return []
}

const dates: Check = (facts) =>
  facts.incidents.flatMap(({ incident, path }) => {
    const { occurredAt, discoveredAt, title } = incident
    const found: Warning[] = []
    if (occurredAt !== undefined && dayOf(occurredAt) > facts.today) {
      found.push(warning(facts, 'date-future', `${path}.occurredAt`, title))
    }
    if (
      occurredAt !== undefined &&
      discoveredAt !== undefined &&
      lastInstantMs(discoveredAt) < instantMs(occurredAt)
    ) {
      found.push(warning(facts, 'date-order', `${path}.discoveredAt`, title))
    }
    return found
  })

const unusedEvidence: Check = (facts) => {
  // An invoice shows costs and belongs to no incident.
  const costs = (facts.case.claims?.civil ?? []).filter(({ kind }) => kind === 'costs')
  const used = new Set([
    ...costs.flatMap((claim) => claimSupport(facts, claim).evidence),
    ...facts.case.incidents.flatMap(({ evidence }) => evidence),
    ...facts.case.filings.flatMap(({ evidence }) => evidence),
  ])
  return facts.case.evidence.flatMap((item, index) =>
    used.has(item.id) ? [] : [warning(facts, 'evidence-unused', `evidence[${index}]`, item.title)],
  )
}

/** Texts of the law that this paper names and that were compared with one source only, or are held in part. */
const verification: Check = (facts, _document, blocks) => {
  const printed = new Map(
    blocks
      .flatMap((block) => [block, ...textsOf(block)])
      .flatMap(({ sources = [] }) => sources.flatMap((it) => (it.kind === 'article' ? [it] : [])))
      .map((source) => [source.version, source.id]),
  )
  return [...printed].flatMap(([id, key]) => {
    const version = facts.wordingOf(key, id)
    if (version === undefined || version.verification === 'two_or_more_sources') return []
    const check = version.verification === 'one_source' ? 'article-one-source' : 'article-excerpt'
    return [warning(facts, check, `citations.${key}`, nameArticle(key, version).text)]
  })
}

/** A law that came lately may not have been the law of an act whose day nobody wrote down. */
const undatedActs: Check = (facts, document) => {
  const depending = facts.undated(document)
  return facts.incidents.flatMap(({ incident, path }) => {
    const names = depending
      .filter(({ undated }) => undated.includes(incident.id))
      .map(({ key, version }) => nameArticle(key, version).text)
    return names.length === 0
      ? []
      : [warning(facts, 'article-undated', `${path}.occurredAt`, names.join('、'))]
  })
}

const picks: Check = (facts) =>
  facts.unusablePicks.map(({ pick, text }) => ({
    check: 'article-not-citable',
    place: `citations[${facts.case.citations?.indexOf(pick) ?? 0}]`,
    text,
  }))

const noEvidence: Check = (facts) =>
  facts.incidents.flatMap(({ incident, path }) =>
    incident.evidence.length > 0
      ? []
      : [warning(facts, 'incident-without-evidence', `${path}.evidence`, incident.title)],
  )

/** A claimant lost in court because the leaked fields differed from those the defendant held. */
const mismatches: Check = (facts) =>
  facts.incidents.flatMap(({ incident, path }) =>
    incident.leakedFields.flatMap(({ match, field }, index) =>
      match === 'different'
        ? [
            warning(
              facts,
              'field-mismatch',
              `${path}.leakedFields[${index}]`,
              words(facts.wording, 'dataType', [field]),
            ),
          ]
        : [],
    ),
  )

/** Neither the police nor a regulator may award damages or an apology. */
const beyondPower: Check = (facts, document) => {
  const desk = DESK_OF[document]
  if (desk === undefined || (desk === 'regulator' && goesToMarketDesk(facts))) return []
  return (facts.case.claims?.requests?.[desk] ?? []).flatMap((request, index) => {
    const word = facts.wording.courtRelief.find((it) => request.includes(it))
    return word === undefined
      ? []
      : [warning(facts, 'beyond-power', `claims.requests.${desk}[${index}]`, word)]
  })
}

const DESK_OF: Partial<Record<DocumentKind, 'police' | 'regulator'>> = {
  'police-report': 'police',
  'security-report': 'police',
  'regulator-complaint': 'regulator',
}

const checks: readonly Check[] = [
  ...statementChecks,
  ...claimChecks,
  ...printedChecks,
  ...formChecks,
  ...deskChecks,
  beyondPower,
  mismatches,
  unnamedRespondents,
  checkDigits,
  dates,
  unusedEvidence,
  noEvidence,
  picks,
  undatedActs,
  verification,
]
