import { dayOf } from '../domain/calendar'
import type { Filing } from '../domain/filing'
import type { Party } from '../domain/party'
import { isAddressed } from './addressee'
import { type FilingAt, filingsInOrder } from './describe-filings'
import type { PaperFacts } from './paper-facts'

/** Answers after which a request still stands; one that nobody noted is not among them. */
const HELPED_NOBODY: ReadonlySet<Filing['answer']> = new Set(['none', 'refused', 'partly'])

/** Letters that tell a platform what its user did: 民法典 art. 1195. */
const NOTICES: ReadonlySet<Filing['kind']> = new Set(['takedown-notice', 'other'])
/** Letters that ask for a right of 个人信息保护法 ch. 4. */
const RIGHTS: ReadonlySet<Filing['kind']> = new Set(['rights-request', 'other'])

/** What was sent to a party by today to ask for a right, whatever came of it. */
export function rightsRequestsTo(facts: PaperFacts, party: Party): readonly FilingAt[] {
  return sentTo(facts, party, RIGHTS)
}

/** Notices to a party that got no answer or no help. */
export function noticesInVain(facts: PaperFacts, party: Party): readonly FilingAt[] {
  return sentTo(facts, party, NOTICES).filter(isInVain)
}

/** Whether a letter got no answer or no help. */
export function isInVain({ filing }: FilingAt): boolean {
  return HELPED_NOBODY.has(filing.answer)
}

function sentTo(facts: PaperFacts, party: Party, kinds: ReadonlySet<Filing['kind']>): readonly FilingAt[] {
  return filingsInOrder(facts).filter(
    ({ filing }) =>
      kinds.has(filing.kind) && isAddressed(filing.to, party) && dayOf(filing.handedInAt) <= facts.today,
  )
}
