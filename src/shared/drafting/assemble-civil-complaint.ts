import type { PaperContent } from './assemble-blocks'
import { causeOfAction } from './cause-of-action'
import { describeClaimSupport } from './claim-support'
import { claimBlocks } from './describe-claims'
import { describeLiability } from './describe-liability'
import { nameOf, whoIs } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { authorityEnclosures, numberedEnclosures } from './enclosures'
import { addresseeOf, body, commonParts, complainantBlocks, partyOf } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { type Citation, chooseQuotes, nameArticle, nameArticles, quoteArticles } from './quote-articles'
import { askBeside, askFor, say } from './say'
import { signature } from './signature'
import { tellIncident } from './tell-incidents'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** 网络侵害人身权益规定 art. 3: the court may order a platform to disclose a user. */
const DISCLOSURE_ARTICLE = 'nettort-3'

/**
 * 民事起诉状, narrative version, in the order of the court's sample: parties,
 * claims, facts and reasons, evidence, closing (民事诉讼法 art. 124).
 */
export function assembleCivilComplaint(facts: PaperFacts, template: Template): PaperContent {
  const unknown = facts.respondents.filter(({ party }) => party.kind === 'unknown')
  const platform = facts.defendants.find(({ party }) => party.role === 'platform')
  const disclosure = facts.inForce(DISCLOSURE_ARTICLE)
  const others = suggested(facts, template)
  const liability = describeLiability(facts, template)
  const support = describeClaimSupport(facts, template, liability.rules)
  const above = distinct([...liability.rules, ...support.rules])
  const copied = chooseQuotes(distinct([...above, ...others]), template)
  const rest = without(others, [...above, ...copied])
  const [otherArticles] = nameArticles(facts, [rest], above)

  return {
    flags: {
      articles: others.length > 0 || support.sentences.length > 0,
      more: otherArticles !== undefined && support.sentences.length > 0,
      only: otherArticles !== undefined && support.sentences.length === 0,
      disclosure: unknown.length > 0 && platform !== undefined && disclosure !== undefined,
    },
    values: {
      cause: causeOfAction(facts),
      otherArticles,
      unknown: join(
        unknown.map((party) => nameOf(facts, party)),
        '、',
      ),
      platform: platform === undefined ? undefined : nameOf(facts, platform),
      disclosureArticle: disclosure === undefined ? undefined : nameArticle(DISCLOSURE_ARTICLE, disclosure),
    },
    parts: {
      ...commonParts(facts),
      incidents: facts.incidents.flatMap((it, index) => tellIncident(facts, it, index + 1, { inOne: true })),
      plaintiff: complainantBlocks(facts, template, (party) => say(template, 'plaintiff', { party })),
      defendants: defendantBlocks(facts, template),
      claims: claimBlocks(facts, template),
      liability: liability.sentences.map(body),
      support: support.sentences.map(body),
      quoted: quoteArticles(facts, copied, template, [...above, ...rest]),
      signature: [courtSignature(facts, template)],
    },
    gaps: [
      ...unknown.flatMap((party) =>
        askBeside(facts.wording, 'defendant.unknown', `${party.path}.name`, { name: nameOf(facts, party) }),
      ),
      ...liability.gaps,
    ],
  }
}

/** Articles that the law suggests for what the defendants did, as far as a claim needs them, and those that the owner picked. */
function suggested(facts: PaperFacts, { namedFor }: Template): readonly Citation[] {
  const kinds = new Set((facts.case.claims?.civil ?? []).map(({ kind }) => kind))
  const sued = new Set(facts.defendants.map(({ party }) => party.id))
  const theirs = new Set(
    facts.incidents.flatMap(({ incident }) =>
      incident.respondents.some((id) => sued.has(id)) ? [incident.id] : [],
    ),
  )
  return facts.cited('civil-complaint').filter(({ key, version, picked, leadIncidents }) => {
    if (version.kind === 'procedural' || key === DISCLOSURE_ARTICLE) return false
    if (picked) return true
    const isNeeded = namedFor?.[key]?.some((kind) => kinds.has(kind)) ?? true
    return isNeeded && (sued.size === 0 || leadIncidents.some((id) => theirs.has(id)))
  })
}

function distinct(cited: readonly Citation[]): readonly Citation[] {
  return [...new Map(cited.map((article) => [article.version.id, article])).values()]
}

function without(cited: readonly Citation[], left: readonly Citation[]): readonly Citation[] {
  const ids = new Set(left.map(({ version }) => version.id))
  return cited.filter(({ version }) => !ids.has(version.id))
}

function defendantBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  const who = say(template, 'whoDefendant').text
  const one = facts.defendants.length === 1
  if (facts.defendants.length === 0) {
    return [
      body(say(template, 'defendant', { party: askFor(facts.wording, 'defendants', 'claims.defendants') })),
    ]
  }
  return facts.defendants.map((defendant, index) =>
    body(
      say(template, one ? 'defendant' : 'defendantNumbered', {
        number: written(String(index + 1)),
        party: partyOf(facts, template, defendant, whoIs(who, defendant.party)),
      }),
    ),
  )
}

function courtSignature(facts: PaperFacts, template: Template): Block {
  return signature(facts, template, {
    addressee: addresseeOf(facts, 'court'),
    signer: 'signer',
    enclosedFirst: true,
    enclosures: courtEnclosures(facts, template),
  })
}

/** 附：… the copies for the other side, the exhibits, who sues, and by what right somebody acts for another. */
export function courtEnclosures(facts: PaperFacts, template: Template): readonly DraftText[] {
  const count = facts.exhibits.length
  return numberedEnclosures(facts, [
    // One copy for each defendant: 民事诉讼法 art. 123.
    say(template, 'enclosure.copies', {
      copies: written(String(Math.max(facts.defendants.length, 1)), inCase('claims.defendants')),
    }),
    ...(count === 0
      ? []
      : [say(template, 'enclosure.evidence', { count: written(String(count), inCase('evidence')) })]),
    say(template, 'enclosure.identity'),
    ...authorityEnclosures(facts, true),
  ])
}
