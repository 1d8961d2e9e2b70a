import { type IsoMoment, instantMs, lastInstantMs } from '../domain/calendar'
import type { Evidence } from '../domain/evidence'
import type { Filing } from '../domain/filing'
import { toFen } from '../domain/money'
import { addresseeName } from './addressee'
import { claimSupport } from './claim-support'
import type { Warning } from './draft-document'
import { type Check, warning } from './lint-check'
import { isNothingLost } from './lint-statements'
import { goesToMarketDesk, type PaperFacts } from './paper-facts'

/** A claim that nothing in the case carries is the first thing the other side points at. */
const unsupportedClaims: Check = (facts, document) => {
  if (document !== 'civil-complaint') return []
  return civilClaims(facts).flatMap(({ claim, path, number }) => {
    if (claim.kind === 'litigation_fees') return []
    const { incidents, evidence } = claimSupport(facts, claim)
    // That nothing was lost is said of damages by a check of its own.
    if (claim.kind === 'damages' && isNothingLost(facts)) return []
    if (claim.kind !== 'costs' && incidents.length === 0) {
      return [warning(facts, 'claim-without-fact', path, number)]
    }
    return evidence.length === 0 ? [warning(facts, 'claim-without-exhibit', path, number)] : []
  })
}

/** Damages that are no sum of the losses need a reckoning of their own. */
const amountsBeyondLoss: Check = (facts, document) => {
  if (document !== 'civil-complaint') return []
  const losses = facts.incidents.flatMap(({ incident }) => incident.harm?.propertyLossCny ?? [])
  const lossFen = losses.reduce((sum, loss) => sum + toFen(loss), 0)
  return civilClaims(facts).flatMap(({ claim: { kind, amountCny, basis = '' }, path, number }) =>
    kind === 'damages' &&
    amountCny !== undefined &&
    lossFen > 0 &&
    toFen(amountCny) !== lossFen &&
    basis.trim() === ''
      ? [warning(facts, 'amount-beyond-loss', path, number)]
      : [],
  )
}

/** An amount that nobody reckoned, and an apology that nobody can perform: a mediator and a court ask for both. */
const vagueClaims: Check = (facts, document) => {
  const isMediated = document === 'regulator-complaint' && goesToMarketDesk(facts)
  if (document !== 'civil-complaint' && !isMediated) return []
  const isLossTold = facts.incidents.some(({ incident }) => (incident.harm?.propertyLossCny ?? 0) > 0)
  return civilClaims(facts).flatMap(({ claim: { kind, amountCny, basis = '', text = '' }, path, number }) => {
    const isReckoned = amountCny === undefined || basis.trim() !== '' || (kind === 'damages' && isLossTold)
    const isAsked = (kind === 'damages' || kind === 'costs') && !isReckoned
    return [
      ...(isAsked ? [warning(facts, 'amount-without-basis', `${path}.basis`, number)] : []),
      ...(kind === 'apologise' && text.trim() === ''
        ? [warning(facts, 'apology-without-form', `${path}.text`, number)]
        : []),
    ]
  })
}

/** Times that can't all be right: an answer before the question, a capture before what it shows, data given after its leak. */
const timesAgainstTimeline: Check = (facts) => {
  const { filings, evidence } = facts.case
  const answers = filings.flatMap(({ handedInAt, answeredAt, to }, index) => {
    if (answeredAt === undefined || lastInstantMs(answeredAt) >= instantMs(handedInAt)) return []
    const path = `filings[${index}]`
    const name = addresseeName(facts, to, `${path}.to`).text
    return [warning(facts, 'answer-before-filing', `${path}.answeredAt`, name)]
  })
  const captures = evidence.flatMap(({ id, obtainedAt, title, kind }, index) => {
    // An order or a privacy policy is older than the leak that it explains.
    const shows = SHOWS_THE_EVENT.has(kind)
      ? facts.incidents.filter(({ incident }) => incident.evidence.includes(id))
      : []
    const starts = shows.flatMap(({ incident }) => incident.occurredAt ?? [])
    return obtainedAt !== undefined &&
      starts.length > 0 &&
      starts.every((start) => lastInstantMs(obtainedAt) < instantMs(start))
      ? [warning(facts, 'evidence-before-event', `evidence[${index}].obtainedAt`, title)]
      : []
  })
  const proofs = filings.flatMap((filing, index) => earlyProofs(facts, filing, `filings[${index}]`))
  const gifts = facts.incidents.flatMap(({ incident: { occurredAt, gaveData, title }, path }) =>
    occurredAt !== undefined &&
    gaveData?.when !== undefined &&
    instantMs(gaveData.when) > lastInstantMs(occurredAt)
      ? [warning(facts, 'gave-after-event', `${path}.gaveData.when`, title)]
      : [],
  )
  return [...answers, ...captures, ...proofs, ...gifts]
}

/** A capture older than what was handed in shows neither that nor the answer; an answer needs one that is no older than itself. */
function earlyProofs(facts: PaperFacts, filing: Filing, path: string): readonly Warning[] {
  const shown = facts.case.evidence.filter(
    ({ id, kind }) => filing.evidence.includes(id) && SHOWS_THE_EVENT.has(kind),
  )
  const isBefore = ({ obtainedAt }: Evidence, moment: IsoMoment) =>
    obtainedAt !== undefined && lastInstantMs(obtainedAt) < instantMs(moment)
  const early = shown.filter((item) => isBefore(item, filing.handedInAt))
  const later = shown.filter((item) => !early.includes(item))
  const { answeredAt } = filing
  const isAnswerUnshown =
    answeredAt !== undefined && later.length > 0 && later.every((item) => isBefore(item, answeredAt))
  const name = addresseeName(facts, filing.to, `${path}.to`).text
  return [
    ...early.map(({ title }) => warning(facts, 'evidence-before-filing', `${path}.evidence`, title)),
    ...(isAnswerUnshown ? [warning(facts, 'evidence-before-answer', `${path}.evidence`, name)] : []),
  ]
}

const SHOWS_THE_EVENT = new Set(['screenshot', 'photo', 'screen_recording', 'call_log', 'chat_export'])

function civilClaims(facts: PaperFacts) {
  return (facts.case.claims?.civil ?? []).map((claim, index) => ({
    claim,
    path: `claims.civil[${index}]`,
    number: String(index + 1),
  }))
}

export const claimChecks: readonly Check[] = [
  unsupportedClaims,
  amountsBeyondLoss,
  vagueClaims,
  timesAgainstTimeline,
]
