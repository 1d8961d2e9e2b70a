import type { CivilClaim } from '../domain/claims'
import { formatYuan, toFen } from '../domain/money'
import type { PaperContent } from './assemble-blocks'
import { causeOfAction } from './cause-of-action'
import { sentence } from './describe-harm'
import { nameOf } from './describe-party'
import type { Block, DraftText } from './draft-document'
import { addresseeOf, body, commonParts, complainantBlocks, numberedList, partyOf } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { nameArticle, quoteArticles } from './quote-articles'
import { askFor, say } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, join, type Values, written } from './written-text'

/** 网络侵害人身权益规定 art. 3: the court may order a platform to disclose a user. */
const DISCLOSURE_ARTICLE = 'nettort-3'

/**
 * 民事起诉状, narrative version, in the order of the court's sample: parties,
 * claims, facts and reasons, evidence, closing (民事诉讼法 art. 124).
 */
export function assembleCivilComplaint(facts: PaperFacts, template: Template): PaperContent {
  const cited = facts.cited('civil-complaint').filter(({ version }) => version.kind !== 'procedural')
  const unknown = facts.respondents.filter(({ party }) => party.kind === 'unknown')
  const platform = facts.defendants.find(({ party }) => party.role === 'platform')
  const disclosure = facts.inForce(DISCLOSURE_ARTICLE)

  return {
    flags: {
      witnesses: facts.case.evidence.some(({ witness = '' }) => witness.trim() !== ''),
      disclosure: unknown.length > 0 && platform !== undefined && disclosure !== undefined,
    },
    values: {
      cause: causeOfAction(facts),
      unknown: join(
        unknown.map((party) => nameOf(facts, party)),
        '、',
      ),
      platform: platform === undefined ? undefined : nameOf(facts, platform),
      disclosureArticle: disclosure === undefined ? undefined : nameArticle(DISCLOSURE_ARTICLE, disclosure),
    },
    parts: {
      ...commonParts(facts),
      plaintiff: complainantBlocks(facts, template, (party) => say(template, 'plaintiff', { party })),
      defendants: defendantBlocks(facts, template),
      claims: claimBlocks(facts, template),
      articles: quoteArticles(
        facts,
        cited.filter(({ key }) => key !== DISCLOSURE_ARTICLE),
      ),
      signature: [courtSignature(facts, template)],
    },
    gaps: unknown.flatMap((party) =>
      askFor(facts.wording, 'defendant.unknown', `${party.path}.name`, {
        name: nameOf(facts, party),
      }).gaps.map(({ field, question }) => ({ field, question })),
    ),
  }
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
        party: partyOf(facts, template, defendant, `${who}“${defendant.party.name ?? ''}”`),
      }),
    ),
  )
}

function claimBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  const claims = facts.case.claims?.civil ?? []
  if (claims.length === 0) {
    return [body(askFor(facts.wording, 'claims', 'claims.civil'))]
  }
  const items = claims.map((claim, index) => claimText(facts, template, claim, `claims.civil[${index}]`))
  const totalFen = claims.reduce((sum, claim) => sum + toFen(claim.amountCny ?? 0), 0)
  const amounts = claims.filter((claim) => claim.amountCny !== undefined)
  return [
    numberedList(items),
    ...(amounts.length < 2
      ? []
      : [body(say(template, 'total', { total: written(formatYuan(totalFen), inCase('claims.civil')) }))]),
  ]
}

function claimText(facts: PaperFacts, template: Template, claim: CivilClaim, path: string): DraftText {
  const needsAmount = ['damages', 'mental_damages', 'costs'].includes(claim.kind)
  const text = claim.text?.trim() ?? ''
  const values: Values = {
    defendants: say(template, facts.defendants.length > 1 ? 'several' : 'one'),
    amount:
      claim.amountCny !== undefined
        ? written(formatYuan(toFen(claim.amountCny)), inCase(`${path}.amountCny`))
        : needsAmount
          ? askFor(facts.wording, 'claim.amount', `${path}.amountCny`)
          : undefined,
    basis: claim.basis === undefined ? undefined : written(sentence(claim.basis), inCase(`${path}.basis`)),
    text: text === '' ? undefined : written(sentence(text), inCase(`${path}.text`)),
  }
  if (text !== '')
    return end(say(template, values.amount === undefined ? 'claim.text' : 'claim.textAmount', values))
  if (claim.kind === 'other') {
    return askFor(facts.wording, 'claim.text', `${path}.text`)
  }
  return end(say(template, `claim.${claim.kind}`, values))
}

function end(text: DraftText): DraftText {
  return join([text, written('；')])
}

function courtSignature(facts: PaperFacts, template: Template): Block {
  const count = facts.exhibits.length
  return signature(facts, template, {
    addressee: addresseeOf(facts, 'court'),
    signer: 'signer',
    enclosures: [
      // One copy for each defendant: 民事诉讼法 art. 123.
      say(template, 'enclosure.copies', {
        copies: written(String(Math.max(facts.defendants.length, 1)), inCase('claims.defendants')),
      }),
      ...(count === 0
        ? []
        : [say(template, 'enclosure.evidence', { count: written(String(count), inCase('evidence')) })]),
    ],
  })
}
