import type { CitedArticle } from '../law/cited-articles'
import type { PaperContent } from './assemble-blocks'
import { deletionGrounds } from './deletion-grounds'
import { describeGivenData } from './describe-leak'
import { nameOf, partyValues, whoIs } from './describe-party'
import {
  ASKS,
  ERASES,
  erasedBy,
  questionsFor,
  type Right,
  rightsBlocks,
  tickedKinds,
  titleOf,
} from './describe-rights'
import type { Block, DraftText } from './draft-document'
import { authorityEnclosures, numberedEnclosures } from './enclosures'
import { body, commonParts, complainantBlocks, numberedList, requiredOf } from './gather-parts'
import { warning } from './lint-check'
import { isAnythingCovered } from './mask-leaked'
import type { PaperFacts, PartyAt } from './paper-facts'
import { type Citation, chooseQuotes, nameArticles, quoteArticles } from './quote-articles'
import { replyTo } from './reply-to'
import { eventsBefore } from './rights-events'
import { askFor, say, words } from './say'
import { signature } from './signature'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** The article of 个人信息保护法 behind each right. */
const ARTICLES: Readonly<Record<Right, string>> = {
  know: 'pipl-44',
  access: 'pipl-45',
  copy: 'pipl-45',
  transfer: 'pipl-45',
  correct: 'pipl-46',
  complete: 'pipl-46',
  delete: 'pipl-47',
  withdraw_consent: 'pipl-15',
  explain: 'pipl-48',
  breach_information: 'pipl-57',
  close_account: 'pipl-47',
}

/** Art. 50: a convenient procedure, and reasons for a refusal. */
const MECHANISM_ARTICLE = 'pipl-50'

/** Rights that are met by handing information over. */
const COPIES: readonly Right[] = ['access', 'copy', 'transfer']

/**
 * 个人信息…请求书, called after what is asked for. One right a line with its
 * article. The law says "in good time" and gives no number of days: the days
 * on the paper are the owner's wish and are called so.
 */
export function assembleRightsRequest(facts: PaperFacts, template: Template): PaperContent {
  const to = handler(facts)
  const claimed = facts.case.claims?.rights ?? []
  const kinds = new Set(claimed.map(({ kind }) => kind))
  const grounds = deletionGrounds(facts, to)
  const bases = claimed.map(({ kind }) => basisOf(facts, kind, grounds))
  const questions = questionsFor(template, kinds)
  // A question rests on no right but those that are ticked.
  const asking = claimed
    .filter(({ kind }) => ASKS.has(kind))
    .flatMap(({ kind }) => basisOf(facts, kind, grounds))
    .toSorted((one, other) => one.key.localeCompare(other.key, 'en'))
  const others = otherArticles(facts, [...bases.flat(), ...asking])
  // In the order of the page, so that the full title stands where the law is named first.
  const names = nameArticles(facts, [...bases, asking, others, citation(facts, MECHANISM_ARTICLE)])
  const asked = titleOf(template, kinds)
  const questioned = questions.length > 0
  const erased = erasedBy(template, kinds)
  const events = eventsBefore(facts, template, to, erased !== undefined)
  return {
    flags: {
      erases: erased !== undefined,
      covered: isAnythingCovered(events),
      titled: asked !== undefined,
      asking: questioned && asking.length > 0,
      questions: questioned,
      copies: COPIES.some((kind) => kinds.has(kind)),
      articles: others.length > 0,
    },
    values: {
      asked,
      erased,
      answerFirst: questioned && erased !== undefined ? say(template, 'answerFirst', { erased }) : undefined,
      accounts: accounts(facts, template),
      asking: names.at(-3),
      articles: names.at(-2),
      mechanism: names.at(-1),
      reply: replyTo(facts, template),
    },
    parts: {
      ...commonParts(facts),
      givenData: describeGivenData(facts, false),
      ...addresseeParts(facts, template, to),
      complainant: complainantBlocks(facts, template, (party) => party),
      kinds: claimed.length === 0 ? [] : [tickedKinds(template, kinds)],
      rights: rightsBlocks(facts, template, names),
      questions: questioned ? [numberedList(questions)] : [],
      events,
      quoted: quoteArticles(facts, chooseQuotes(bases.flat(), template), template, bases.flat()),
      signature: [
        signature(facts, template, {
          signer: 'signer',
          enclosures: numberedEnclosures(facts, [
            say(template, 'enclosure.identity'),
            ...authorityEnclosures(facts),
          ]),
        }),
      ],
    },
    warnings: claimed.flatMap(({ kind }, index) =>
      kind === 'delete' && grounds.length === 0
        ? [warning(facts, 'delete-without-ground', `claims.rights[${index}].scope`)]
        : [],
    ),
  }
}

/** What else is cited: never the article of a right that nobody asks for, unless the owner picked it. */
function otherArticles(facts: PaperFacts, named: readonly Citation[]): readonly CitedArticle[] {
  const keys = new Set([...named.map(({ key }) => key), MECHANISM_ARTICLE])
  const ofRights = new Set(Object.values(ARTICLES))
  return facts
    .cited('rights-request')
    .filter(({ key, picked }) => !keys.has(key) && (picked || !ofRights.has(key)))
}

function citation(facts: PaperFacts, key: string): readonly Citation[] {
  const version = facts.inForce(key)
  return version === undefined ? [] : [{ key, version }]
}

/** The article behind a right; who asks for deletion says on which of its grounds. */
function basisOf(facts: PaperFacts, right: Right, grounds: readonly number[]): readonly Citation[] {
  const passages = ERASES.includes(right) ? grounds.map((item) => ({ paragraph: 1, item })) : []
  return citation(facts, ARTICLES[right]).map((article) => ({ ...article, passages }))
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

/** Who it goes to on a line of its own, below it the desk for such requests; the app belongs to the account. */
function addresseeParts(
  facts: PaperFacts,
  template: Template,
  to: PartyAt | undefined,
): { readonly addressee: readonly Block[]; readonly app: readonly Block[] } {
  const line = (text: DraftText): Block => ({ kind: 'paragraph', style: 'flush', ...text })
  if (to === undefined) {
    const party = askFor(facts.wording, 'handler', 'respondents')
    return { addressee: [line(say(template, 'addressee', { party }))], app: [] }
  }
  const { kind } = to.party
  const who = whoIs(say(template, 'whoHandler').text, to.party)
  const values = partyValues(facts, to, who, requiredOf(facts, template, kind), template.shown?.[kind])
  const party = kind === 'unknown' ? nameOf(facts, to) : values.name
  const { privacyContact, email } = values
  const contacts = [
    ...(privacyContact === undefined ? [] : [say(template, 'contact', { privacyContact })]),
    ...(email === undefined ? [] : [say(template, 'contact.email', { email })]),
  ]
  return {
    addressee: [line(say(template, 'addressee', { party })), ...contacts.map(line)],
    app: values.app === undefined ? [] : [body(say(template, 'app', { app: values.app }))],
  }
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
