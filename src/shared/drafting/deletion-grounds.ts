import { INFRINGING, includesAny } from '../domain/conduct'
import type { Conduct } from '../domain/incident'
import type { DraftText } from './draft-document'
import type { PaperFacts, PartyAt } from './paper-facts'
import { actorsOf } from './who-acted'
import { inCase, written } from './written-text'

/** A ground of 个人信息保护法 art. 47 para. 1 for deletion, with the facts it is drawn from. */
export interface DeletionGround {
  readonly ground: 'withdrawn' | 'unlawful'
  readonly from: DraftText
}

/** Handling that the law forbids, or without the safety that it asks for. */
const UNLAWFUL: ReadonlySet<Conduct> = new Set([...INFRINGING, 'failed_security'])

/**
 * Which numbers of art. 47 para. 1 the case itself shows: （三）consent is
 * withdrawn in the same request, （四）unlawful handling by the addressee that
 * the owner states as a fact. Of the other three only the owner can tell.
 */
export function deletionGrounds(facts: PaperFacts, to: PartyAt | undefined): readonly DeletionGround[] {
  const rights = facts.case.claims?.rights ?? []
  const withdrawn = rights.findIndex(({ kind }) => kind === 'withdraw_consent')
  const unlawful = facts.incidents.filter(
    (it) =>
      it.incident.certainty === 'fact' &&
      includesAny(it.incident.conduct, UNLAWFUL) &&
      actorsOf(facts, it).some(({ party }) => party.id === to?.party.id),
  )
  return [
    ...(withdrawn === -1
      ? []
      : [{ ground: 'withdrawn' as const, from: written('', inCase(`claims.rights[${withdrawn}].kind`)) }]),
    ...(unlawful.length === 0
      ? []
      : [
          {
            ground: 'unlawful' as const,
            from: written('', ...unlawful.map(({ path }) => inCase(`${path}.conduct`))),
          },
        ]),
  ]
}
