import type { RightsClaim } from '../domain/claims'
import type { PaperContent } from './assemble-blocks'
import { describeFiling, filingsInOrder } from './describe-filings'
import { sentence } from './describe-harm'
import { describeIncidentLine } from './describe-incident-line'
import type { Block, DraftText } from './draft-document'
import { body, commonParts, complainantBlocks, numberedList, partyOf } from './gather-parts'
import type { PaperFacts, PartyAt } from './paper-facts'
import { type Citation, chooseQuotes, nameArticles, quoteArticles } from './quote-articles'
import { replyTo } from './reply-to'
import { askFor, say, words } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

type Right = RightsClaim['kind']

/** The article of 个人信息保护法 behind each right; the first that the catalogue holds. */
const ARTICLES: Readonly<Record<Right, readonly string[]>> = {
  know: ['pipl-44'],
  access: ['pipl-45'],
  copy: ['pipl-45'],
  transfer: ['pipl-45'],
  correct: ['pipl-46'],
  complete: ['pipl-46'],
  delete: ['pipl-47'],
  withdraw_consent: ['pipl-15', 'pipl-44'],
  explain: ['pipl-48'],
  breach_information: ['pipl-57'],
  close_account: ['pipl-47'],
}

/** Art. 50: a convenient procedure, and reasons for a refusal. */
const MECHANISM_ARTICLE = 'pipl-50'

/** Rights that mean nothing without saying which information. */
const NEEDS_SCOPE: ReadonlySet<Right> = new Set([
  'access',
  'copy',
  'transfer',
  'correct',
  'complete',
  'delete',
])

/** Rights that make the other side tell where the information came from and went. */
const ASKS_HANDLING: ReadonlySet<Right> = new Set(['know', 'access', 'copy', 'explain'])

/**
 * 个人信息查阅、复制、删除请求书. One right a line with its article. The law says
 * "in good time" and gives no number of days, so the paper prints none.
 */
export function assembleRightsRequest(facts: PaperFacts, template: Template): PaperContent {
  const to = handler(facts)
  const claimed = facts.case.claims?.rights ?? []
  const kinds = new Set(claimed.map(({ kind }) => kind))
  const reading = kinds.has('access') || kinds.has('copy')
  const bases = claimed.map(({ kind }) => basisOf(facts, kind))
  const named = new Set([...bases.flat().map(({ key }) => key), MECHANISM_ARTICLE])
  const others = facts.cited('rights-request').filter(({ key }) => !named.has(key))
  // In the order of the page, so that the full title stands where the law is named first.
  const names = nameArticles(facts, [...bases, others, citation(facts, MECHANISM_ARTICLE)])
  const questions = questionsFor(template, kinds)
  return {
    flags: {
      readingAndDeleting: reading && kinds.has('delete'),
      reading,
      deleting: kinds.has('delete'),
      questions: questions.length > 0,
      articles: others.length > 0,
    },
    values: {
      accounts: accounts(facts, template),
      articles: names.at(-2),
      mechanism: names.at(-1),
      reply: replyTo(facts, template),
    },
    parts: {
      ...commonParts(facts),
      addressee: [addresseeBlock(facts, template, to)],
      complainant: complainantBlocks(facts, template, (party) => party),
      rights: rightsBlocks(facts, template, names),
      questions: questions.length === 0 ? [] : [numberedList(questions)],
      incidentLines: facts.incidents.map((it) => body(describeIncidentLine(facts, it, false))),
      quoted: quoteArticles(facts, chooseQuotes(bases.flat(), template), template, bases.flat()),
      filings: filingsInOrder(facts)
        .filter(({ filing }) => filing.to === to?.party.name)
        .map((it) => body(describeFiling(facts, it))),
      signature: [
        signature(facts, template, {
          signer: 'signer',
          enclosures:
            facts.representative === undefined
              ? [say(template, 'enclosure.identityOnly')]
              : [say(template, 'enclosure.identity'), say(template, 'enclosure.authority')],
        }),
      ],
    },
  }
}

function citation(facts: PaperFacts, key: string): readonly Citation[] {
  const version = facts.inForce(key)
  return version === undefined ? [] : [{ key, version }]
}

function basisOf(facts: PaperFacts, right: Right): readonly Citation[] {
  return ARTICLES[right].flatMap((key) => citation(facts, key)).slice(0, 1)
}

/** The one who was given the information; else the first who handles, carries or shows it. */
function handler(facts: PaperFacts): PartyAt | undefined {
  const receivers = new Set(facts.incidents.flatMap(({ incident }) => incident.gaveData?.toWhom ?? []))
  const byRole = (...roles: readonly PartyAt['party']['role'][]) =>
    facts.respondents.find(({ party }) => roles.includes(party.role))
  return (
    facts.respondents.find(({ party }) => receivers.has(party.id)) ??
    byRole('handler') ??
    byRole('platform', 'carrier') ??
    facts.respondents.find(({ party }) => party.kind === 'organisation')
  )
}

function addresseeBlock(facts: PaperFacts, template: Template, to: PartyAt | undefined): Block {
  const party =
    to === undefined
      ? askFor(facts.wording, 'handler', 'respondents')
      : partyOf(facts, template, to, `${say(template, 'whoHandler').text}“${to.party.name ?? ''}”`)
  return { kind: 'paragraph', style: 'flush', ...say(template, 'addressee', { party }) }
}

/** What the other side needs to find the owner's information. */
function accounts(facts: PaperFacts, template: Template): DraftText {
  const { clues } = facts.case.complainant
  if (clues.length === 0) return askFor(facts.wording, 'account', 'complainant.clues')
  return join(
    clues.map((clue, index) => {
      const source = inCase(`complainant.clues[${index}]`)
      return say(template, 'account', {
        kind: written(words(facts.wording, 'clueKind', [clue.kind]), source),
        value: written(clue.value, source),
        platform: clue.platform === undefined ? undefined : written(clue.platform, source),
      })
    }),
    '、',
  )
}

function rightsBlocks(
  facts: PaperFacts,
  template: Template,
  names: readonly (DraftText | undefined)[],
): readonly Block[] {
  const claimed = facts.case.claims?.rights ?? []
  if (claimed.length === 0) return [body(askFor(facts.wording, 'rights', 'claims.rights'))]
  return [
    numberedList(
      claimed.map((claim, index) => {
        const path = `claims.rights[${index}]`
        const article = names[index]
        const right = join([say(template, `right.${claim.kind}`), written('', inCase(`${path}.kind`))])
        return say(template, article === undefined ? 'right.plain' : 'right', {
          right,
          scope: scopeOf(facts, claim, right, path),
          article,
        })
      }),
    ),
  ]
}

function scopeOf(
  facts: PaperFacts,
  claim: RightsClaim,
  right: DraftText,
  path: string,
): DraftText | undefined {
  const scope = sentence(claim.scope ?? '')
  if (scope !== '') return written(scope, inCase(`${path}.scope`))
  return NEEDS_SCOPE.has(claim.kind)
    ? askFor(facts.wording, 'right.scope', `${path}.scope`, { right })
    : undefined
}

function questionsFor(template: Template, kinds: ReadonlySet<Right>): readonly DraftText[] {
  const handling = [...ASKS_HANDLING].some((kind) => kinds.has(kind))
  const keys = [
    ...(handling ? ['source', 'purpose', 'receivers'] : []),
    ...(kinds.has('breach_information') ? ['breach', 'remedy', 'report'] : []),
  ]
  return keys.map((key) => say(template, `question.${key}`))
}
