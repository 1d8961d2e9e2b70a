import type { CivilClaim } from '../domain/claims'
import { formatYuan, toFen } from '../domain/money'
import { deleteOrder, stopOrder } from './claim-orders'
import { defendantsOfClaim } from './defendant-acts'
import { sentence } from './describe-harm'
import { whoOf } from './describe-liability'
import type { Block, DraftText } from './draft-document'
import { body, numberedList } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'
import { inCase, join, type Values, written } from './written-text'

/** What the court is asked to order, numbered, and the sum of the amounts; without a claim, a gap. */
export function claimBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  const claims = facts.case.claims?.civil ?? []
  const items = claimTexts(facts, template)
  if (items.length === 0) {
    return [body(askFor(facts.wording, 'claims', 'claims.civil'))]
  }
  return [numberedList(items), ...sumOf(facts, template, claims)]
}

/** What all amounts come to, and that those who owe together owe it once. */
function sumOf(facts: PaperFacts, template: Template, claims: readonly CivilClaim[]): readonly Block[] {
  const amounts = claims.filter((claim) => claim.amountCny !== undefined)
  if (amounts.length < 2) return []
  const total = totalOf(claims)
  const owing = amounts.map(({ kind }) => defendantsOfClaim(facts, kind))
  const [most = []] = owing.toSorted((a, b) => b.length - a.length)
  return [
    body(
      most.length > 1
        ? say(template, 'totalTogether', { total, defendants: whoOf(facts, template, most) })
        : say(template, 'total', { total }),
    ),
  ]
}

/** Each claim as one order that can be enforced, in the order of the case. */
export function claimTexts(facts: PaperFacts, template: Template): readonly DraftText[] {
  return (facts.case.claims?.civil ?? []).map((claim, index) =>
    claimText(facts, template, claim, `claims.civil[${index}]`),
  )
}

/** The sum of the amounts, in yuan. */
export function totalOf(claims: readonly CivilClaim[]): DraftText {
  const totalFen = claims.reduce((sum, { amountCny = 0 }) => sum + toFen(amountCny), 0)
  return written(formatYuan(totalFen), inCase('claims.civil'))
}

function claimText(facts: PaperFacts, template: Template, claim: CivilClaim, path: string): DraftText {
  const needsAmount = ['damages', 'mental_damages', 'costs'].includes(claim.kind)
  const text = claim.text?.trim() ?? ''
  const against = defendantsOfClaim(facts, claim.kind)
  const defendants = against.length === 0 ? say(template, 'one') : whoOf(facts, template, against)
  const values: Values = {
    defendants,
    // A sum is owed once, not by each of them.
    debtors: against.length > 1 ? say(template, 'together', { defendants }) : defendants,
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
  if (claim.kind === 'stop') return end(stopOrder(facts, template, path))
  if (claim.kind === 'delete') return end(deleteOrder(facts, template, path))
  return end(say(template, `claim.${claim.kind}`, values))
}

function end(text: DraftText): DraftText {
  return join([text, written('；')])
}

/** 停止侵害: what a claim is called where it is spoken of. Access is called by what its text asks for. */
export function claimName(template: Template, { kind, text = '' }: CivilClaim): DraftText {
  if (kind !== 'access' || text.trim() === '') return say(template, `name.${kind}`)
  const named = ACCESS_WORDS.filter((word) => text.includes(say(template, `name.access.${word}`).text))
  return named.length === 0
    ? say(template, 'name.other')
    : join(
        named.map((word) => say(template, `name.access.${word}`)),
        '、',
      )
}

/** Phrases of what access can mean: 查阅、复制、说明. */
const ACCESS_WORDS = ['see', 'copy', 'explain']
