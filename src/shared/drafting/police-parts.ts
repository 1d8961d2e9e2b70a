import type { Filing } from '../domain/filing'
import type { CitedArticle } from '../law/cited-articles'
import { respondentCalled } from './addressee'
import { describeHarm, quotedTitle } from './describe-harm'
import type { Block, DraftText, Gap, Warning } from './draft-document'
import { body } from './gather-parts'
import { incidentNames } from './incident-numbers'
import { warning } from './lint-check'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { passageNumbers, replacedMark } from './quote-articles'
import { askBeside, say } from './say'
import type { Template } from './template'
import { join, written } from './written-text'

/** 治安管理处罚法 art. 50 (art. 42 before 2026), item 6: spreading somebody's privacy. */
const PRIVACY_ARTICLE = 'psa2025-50'
const PRIVACY_ITEM = 6

const TO_AUTHORITIES: ReadonlySet<Filing['kind']> = new Set([
  'police-report',
  'security-report',
  'regulator-complaint',
])
const TO_PARTIES: ReadonlySet<Filing['kind']> = new Set(['takedown-notice', 'rights-request'])

/**
 * What the incidents did to the owner, by their numbers. Where nothing is
 * noted, the paper says that it is still open, and the owner is asked beside it.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 */
export function policeHarm(
  facts: PaperFacts,
  template: Template,
  told: readonly IncidentAt[],
): { readonly blocks: readonly Block[]; readonly gaps: readonly Gap[] } {
  const isTold = ({ path }: IncidentAt) => told.some((it) => it.path === path)
  const blocks = describeHarm(facts, (it) =>
    isTold(it) ? incidentNames(told, [it]) : quotedTitle(facts, it),
  )
  if (blocks.length > 0) return { blocks, gaps: [] }
  // Which of several incidents it was that did harm, nobody but the owner can say.
  const [only, ...others] = told
  const place = only !== undefined && others.length === 0 ? only.path : 'incidents'
  return {
    blocks: [body(say(template, 'harm.open'))],
    gaps: askBeside(facts.wording, 'harm', `${place}.harm`),
  }
}

/** What was handed in before is called by whom it went to: an authority, the other side, or both. */
export function priorFlags(facts: PaperFacts): Readonly<Record<string, boolean>> {
  const { filings } = facts.case
  const priorAuthorities = filings.every(({ kind }) => TO_AUTHORITIES.has(kind))
  const priorParties = filings.every(
    ({ kind, to }) => TO_PARTIES.has(kind) || (kind === 'other' && respondentCalled(facts, to) !== undefined),
  )
  return { priorAuthorities, priorParties, priorMixed: !priorAuthorities && !priorParties }
}

/**
 * 散布他人隐私 beside the sale and supply of information: a post that shows
 * where somebody lives may be both, and which one it is the police choose. Each
 * incident under the wording of its day.
 * Nothing where the article is cited already, or the owner chose the articles.
 */
export function privacyArticle(
  facts: PaperFacts,
  template: Template,
  security: readonly CitedArticle[],
  told: readonly IncidentAt[],
  acts: readonly IncidentAt[],
): DraftText | undefined {
  const published = acts.filter(({ incident }) => incident.conduct.includes('published'))
  const isCited = security.some(
    ({ key, passages }) =>
      key === PRIVACY_ARTICLE &&
      (passages.length === 0 || passages.some(({ item }) => item === PRIVACY_ITEM)),
  )
  if (facts.case.citations !== undefined || isCited || published.length === 0) return undefined
  const sentences = facts.onActDays(PRIVACY_ARTICLE, published).map((version) => {
    // One paragraph before 2026.
    const paragraph = version.paragraphs.length === 1 ? undefined : 1
    const number = passageNumbers(version, [{ paragraph, item: PRIVACY_ITEM }])
    return say(template, 'privacy', {
      incidents: incidentNames(
        told,
        published.filter((it) => facts.onActDays(PRIVACY_ARTICLE, [it]).includes(version)),
      ),
      number: written(`${number}${replacedMark(facts, version)}`, {
        kind: 'article',
        id: PRIVACY_ARTICLE,
        version: version.id,
      }),
    })
  })
  return sentences.length === 0 ? undefined : join(sentences)
}

/** Whoever is accused took part in something that the police look into. */
export function warnUntied(facts: PaperFacts, acts: readonly IncidentAt[]): readonly Warning[] {
  return facts.accused
    .filter(({ party }) => !acts.some(({ incident }) => incident.respondents.includes(party.id)))
    .map(({ party, path }) => warning(facts, 'accused-untied', path, party.name ?? ''))
}
