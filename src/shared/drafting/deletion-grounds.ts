import { INFRINGING, includesAny } from '../domain/conduct'
import type { Conduct } from '../domain/incident'
import { deedOf } from './deeds'
import type { PaperFacts, PartyAt } from './paper-facts'

/** 个人信息保护法 art. 47 para. 1: （三）个人撤回同意, （四）违反法律、行政法规或者违反约定处理. */
const WITHDRAWN = 3
const UNLAWFUL = 4

/** Handling that the law forbids, or without the safety that it asks for. */
const UNLAWFUL_CONDUCT: ReadonlySet<Conduct> = new Set([...INFRINGING, 'failed_security'])

/**
 * The items of art. 47 para. 1 that the case itself shows: consent withdrawn in
 * the same request, and unlawful handling by the addressee that is stated as a
 * fact. Of the other three only the owner can tell.
 */
export function deletionGrounds(facts: PaperFacts, to: PartyAt | undefined): readonly number[] {
  const isWithdrawn = facts.case.claims?.rights.some(({ kind }) => kind === 'withdraw_consent') === true
  const isUnlawful = facts.incidents.some(
    (it) =>
      it.incident.certainty === 'fact' &&
      to !== undefined &&
      includesAny(deedOf(facts, it, to), UNLAWFUL_CONDUCT),
  )
  return [...(isWithdrawn ? [WITHDRAWN] : []), ...(isUnlawful ? [UNLAWFUL] : [])]
}
