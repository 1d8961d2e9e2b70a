import type { CivilClaim } from '../domain/claims'
import { ANSWERS, includesAny } from '../domain/conduct'
import { isHandler } from '../domain/handler'
import type { Incident } from '../domain/incident'
import {
  actsOfDefendants,
  conductOf,
  type DefendantActs,
  defendantsOfClaim,
  isNotified,
} from './defendant-acts'
import { claimName } from './describe-claims'
import { evidenceOfHarm } from './describe-harm'
import { citeExhibits } from './describe-incident'
import type { DraftText } from './draft-document'
import { incidentNumbers } from './incident-numbers'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { type Citation, nameArticles } from './quote-articles'
import { say } from './say'
import type { Template } from './template'
import { namedIn } from './who-acted'
import { inCase, join, written } from './written-text'

type Kind = CivilClaim['kind']

/** The incidents that a claim rests on. Costs are no one's act, and the fees are the court's own business. */
const RESTS_ON: Readonly<Record<Kind, (incident: Incident) => boolean>> = {
  stop: ({ conduct }) => conduct.some((code) => !ANSWERS.has(code)),
  delete: acts,
  apologise: acts,
  other: acts,
  access: ({ conduct }) => includesAny(conduct, ANSWERS),
  damages: ({ harm }) => (harm?.propertyLossCny ?? 0) > 0 || harm?.other !== undefined,
  mental_damages: ({ harm }) =>
    harm?.mental !== undefined || harm?.grave !== undefined || harm?.nuisanceCount !== undefined,
  costs: () => false,
  litigation_fees: () => false,
}

function acts({ conduct }: Incident): boolean {
  return conduct.length > 0
}

/**
 * What some defendants did, or what shows that information leaked from them.
 * Not what somebody else did who is known or unknown and not sued; where nobody
 * is named, what happened stays.
 */
function concerns(
  facts: PaperFacts,
  { incident, path }: IncidentAt,
  defendants: readonly DefendantActs[],
): boolean {
  const actors = namedIn(facts, incident)
  if (actors.length === 0 || defendants.length === 0) return true
  return defendants.some(
    ({ defendant, leaks }) =>
      actors.some(({ path }) => path === defendant.path) || leaks.some((it) => it.path === path),
  )
}

/** What carries a claim: the incidents it rests on, in time order, and the exhibits that show them. */
export function claimSupport(
  facts: PaperFacts,
  { kind }: CivilClaim,
): { readonly incidents: readonly IncidentAt[]; readonly evidence: readonly string[] } {
  const against = defendantsOfClaim(facts, kind)
  const incidents = facts.incidents.filter(
    (it) => RESTS_ON[kind](it.incident) && concerns(facts, it, against),
  )
  const receipts = facts.case.evidence.filter((item) => item.kind === 'receipt').map(({ id }) => id)
  return {
    incidents,
    evidence:
      kind === 'costs'
        ? receipts
        : incidents.flatMap(({ incident }) =>
            kind === 'mental_damages' ? evidenceOfHarm(facts, incident) : incident.evidence,
          ),
  }
}

/**
 * 第1项请求（停止侵害）：依照…，事实见…〔证据2-1〕。 One sentence for each claim that has to be shown.
 *
 * @param above - articles that are named above already, with the full title of their law.
 */
export function describeClaimSupport(
  facts: PaperFacts,
  template: Template,
  above: readonly Citation[],
): { readonly sentences: readonly DraftText[]; readonly rules: readonly Citation[] } {
  const claims = (facts.case.claims?.civil ?? []).map((claim, index) => ({ claim, index }))
  const told = claims.filter(({ claim }) => claim.kind !== 'litigation_fees')
  const rules = told.map(({ claim }) => rulesOf(facts, template, claim.kind))
  const articles = nameArticles(facts, rules, above)
  const sentences = told.flatMap(({ claim, index }, at) => {
    const { incidents, evidence } = claimSupport(facts, claim)
    const named = articles[at]
    const exhibits = citeExhibits(facts, evidence, `claims.civil[${index}]`)
    if (named === undefined && incidents.length === 0 && exhibits === undefined) return []
    const parts = [
      named === undefined ? undefined : say(template, 'support.rules', { rules: named }),
      incidents.length === 0
        ? undefined
        : say(template, 'support.facts', {
            account: say(template, 'account'),
            incidents: incidentNumbers(facts.incidents, incidents),
          }),
    ].filter((part) => part !== undefined)
    return [
      say(template, 'support', {
        number: written(String(index + 1), inCase(`claims.civil[${index}]`)),
        claim: claimName(template, claim),
        parts: parts.length === 0 ? say(template, 'support.exhibits') : join(parts, '，'),
        exhibits,
      }),
    ]
  })
  return { sentences, rules: rules.flat() }
}

/** The rules behind a kind of claim that fit this case, as they were the law of the acts it rests on, or of all where it names none. */
function rulesOf(facts: PaperFacts, template: Template, kind: Kind): readonly Citation[] {
  const named = facts.incidents.filter(({ incident }) => RESTS_ON[kind](incident))
  const acts = named.length > 0 ? named : facts.incidents
  return (template.rules?.[kind] ?? []).flatMap(({ article: key, when }) => {
    const fits = when === undefined || CONDITIONS[when](facts)
    return fits ? facts.onActDays(key, acts).map((version) => ({ key, version })) : []
  })
}

/** 信息网络: where one user reaches others, 网络侵害人身权益规定 art. 1. */
const ONLINE: ReadonlySet<Incident['channel']> = new Set([
  'social_post',
  'website',
  'messaging_group',
  'app',
  'dark_web',
])

const CONDITIONS = {
  /** 个人信息处理者 is sued, not only a neighbour or a stranger. */
  handler: ({ defendants }: PaperFacts) => defendants.some(({ party }) => isHandler(party)),
  online: ({ incidents }: PaperFacts) => incidents.some(({ incident }) => ONLINE.has(incident.channel)),
  /** A platform was told and did not help. */
  notified: (facts: PaperFacts) => actsOfDefendants(facts).some(isNotified),
  /** A handler turned down what it was asked for. */
  refused: (facts: PaperFacts) => actsOfDefendants(facts).some((it) => conductOf(it).has('refused_rights')),
} as const
