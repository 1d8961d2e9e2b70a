import { CONTACTING, includesAny } from '../domain/conduct'
import { isIdentified } from '../domain/defendants'
import type { Incident } from '../domain/incident'
import type { CitedArticle } from '../law/cited-articles'
import type { PaperContent } from './assemble-blocks'
import { declarantOf } from './declarant'
import { accusedBlocks, accusedGaps, relatedBlocks } from './describe-accused'
import { describeLeaked } from './describe-leaked'
import { describeThresholds } from './describe-thresholds'
import type { DraftText } from './draft-document'
import { addresseeOf, commonParts, complainantBlocks, exhibitEnclosures, requestList } from './gather-parts'
import { describeGrounds, type Ground, groundsOf } from './grounds'
import { incidentNames } from './incident-numbers'
import { warning } from './lint-check'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { isToldAsAnswer, policeActs, policeConduct } from './police-acts'
import { policeHarm, priorFlags, privacyArticle, warnUntied } from './police-parts'
import { chooseQuotes, quoteArticles } from './quote-articles'
import { say } from './say'
import { signature } from './signature'
import { tellIncidents } from './tell-incidents'
import type { Template } from './template'
import { isActorInferred } from './who-acted'
import { join, written } from './written-text'

const SECURITY_LAW = '中华人民共和国治安管理处罚法'
/** 侵犯公民个人信息罪, whose thresholds are counted in records. */
const INFRINGEMENT = 'crim-253-1'

/** Offences that an incident may be, whose articles are cited only under further facts: 诈骗罪 needs a loss. */
const IN_DOUBT: readonly (readonly [key: string, fits: (incident: Incident) => boolean])[] = [
  ['crim-274', ({ flags }) => flags?.demandedMoney === true],
  ['crim-266', ({ conduct, flags }) => conduct.includes('used_for_fraud') && flags?.demandedMoney !== true],
]

/**
 * 刑事控告书 when somebody is identifiable, otherwise 报案材料.
 *
 * Says 涉嫌 and asks; it never finds. The offence is named only where an
 * article of the Criminal Law is cited, and left to the police to decide.
 */
export function assemblePoliceReport(facts: PaperFacts, template: Template): PaperContent {
  const acts = policeActs(facts)
  // An article that is cited for nothing but what the police do not look into has no place here.
  const cited = (paper: 'police-report' | 'security-report') =>
    facts.cited(paper).filter((article) => groundsOf([article], acts).length > 0)
  const criminal = cited('police-report').filter(({ version }) => version.kind === 'criminal')
  // The fallback for acts below the criminal threshold: 程序规定 art. 177.
  const security = cited('security-report').filter(
    ({ version }) => version.law === SECURITY_LAW && version.penalty !== '',
  )
  const identified = facts.accused.some(({ party }) => isIdentified(party))
  const told = facts.incidents.filter((it) => acts.includes(it) || !isToldAsAnswer(facts, it))
  const grounds = groundsOf(criminal, acts)
  const [criminalGrounds, securityGrounds] = describeGrounds(facts, template, told, [
    { phrase: 'ground', grounds },
    { phrase: criminal.length > 0 ? 'ground.security' : 'ground.only', grounds: groundsOf(security, acts) },
  ])
  const unexplained = contacts(acts, grounds)
  const parts = commonParts(facts)
  const harm = policeHarm(facts, template, told)

  return {
    flags: {
      identified,
      offence: criminal.some(({ key }) => facts.wording.offences[key] !== undefined),
      criminal: criminal.length > 0,
      onlySecurity: security.length > 0 && criminal.length === 0,
      ...priorFlags(facts),
      fallback: security.length > 0 && criminal.length > 0,
      uncertain: acts.some((it) => it.incident.certainty !== 'fact' || isActorInferred(facts, it)),
    },
    values: {
      declarant: declarantOf(facts),
      offences: offences(facts, criminal),
      grounds: criminalGrounds,
      securityGrounds,
      doubts: doubts(facts, template, told, acts, criminal),
      contacts: unexplained.length === 0 ? undefined : incidentNames(told, unexplained),
      thresholds: criminal.some(({ key }) => key === INFRINGEMENT)
        ? describeThresholds(facts, template, told, acts)
        : undefined,
      privacy: privacyArticle(facts, template, security, told, acts),
    },
    parts: {
      ...parts,
      incidents: tellIncidents(
        facts,
        acts,
        { suspected: true, suspectsElsewhere: true, conductOf: policeConduct, leakElsewhere: true },
        told,
      ),
      complainant: complainantBlocks(facts, template, (party) => party),
      accused: accusedBlocks(facts, template, told),
      related: relatedBlocks(facts, template),
      leaked: describeLeaked(facts, told, acts, (parts.fieldMatch ?? []).length > 0),
      harm: harm.blocks,
      requests: requestList(
        facts,
        'police',
        usualRequests(template, criminal.length > 0, security.length > 0),
        {
          first: lastingRequests(template, criminal.length > 0),
          last:
            security.length > 0 && criminal.length > 0
              ? [{ text: say(template, 'request.security'), mentions: ['治安'] }]
              : [],
        },
      ),
      articles: quoteArticles(facts, chooseQuotes(security, template), template, security),
      signature: [
        signature(facts, template, {
          addressee: addresseeOf(facts, 'policeStation'),
          signer: identified ? 'signer.identified' : 'signer.unidentified',
          enclosures: exhibitEnclosures(facts, template),
        }),
      ],
    },
    gaps: [...accusedGaps(facts), ...harm.gaps],
    warnings: [
      ...(criminal.length === 0 ? [warning(facts, 'criminal-basis', 'incidents')] : []),
      ...warnUntied(facts, acts),
    ],
  }
}

/** Calls and messages for which no article is cited: how their author came by the information is still asked. */
function contacts(acts: readonly IncidentAt[], grounds: readonly Ground[]): readonly IncidentAt[] {
  const cited = new Set(grounds.flatMap(({ incidents }) => incidents))
  return acts.filter((it) => !cited.has(it) && includesAny(it.incident.conduct, CONTACTING))
}

/** Offences that the facts point to and no article is cited for, left to the police. */
function doubts(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
  acts: readonly IncidentAt[],
  criminal: readonly CitedArticle[],
): DraftText | undefined {
  const sentences = IN_DOUBT.flatMap(([key, fits]) => {
    const incidents = acts.filter(({ incident }) => fits(incident))
    const offence = facts.wording.offences[key]
    if (incidents.length === 0 || offence === undefined || criminal.some((it) => it.key === key)) return []
    return [say(template, 'doubt', { incidents: incidentNames(told, incidents), offence: written(offence) })]
  })
  return sentences.length === 0 ? undefined : join(sentences)
}

function offences(facts: PaperFacts, criminal: readonly CitedArticle[]): DraftText | undefined {
  const named = criminal.flatMap(({ key, version }) => {
    const name = facts.wording.offences[key]
    return name === undefined
      ? []
      : [{ name, source: { kind: 'article', id: key, version: version.id } as const }]
  })
  if (named.length === 0) return undefined
  return written([...new Set(named.map(({ name }) => name))].join('、'), ...named.map(({ source }) => source))
}

/** What the paper is handed in for: registration, and that the matter is investigated. */
function lastingRequests(template: Template, criminal: boolean) {
  return [
    { text: say(template, 'request.accept'), mentions: ['受案'] },
    criminal
      ? { text: say(template, 'request.investigate'), mentions: ['立案'] }
      : { text: say(template, 'request.inquire'), mentions: ['调查', '查明', '追查'] },
  ]
}

function usualRequests(template: Template, criminal: boolean, security: boolean): readonly DraftText[] {
  const keys = [
    'accept',
    criminal ? 'investigate' : 'inquire',
    'preserve',
    ...(criminal && security ? ['security'] : []),
    'answer',
  ]
  return keys.map((key) => say(template, `request.${key}`))
}
