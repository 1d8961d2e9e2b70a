import type { Filing } from '../domain/filing'
import type { Party } from '../domain/party'
import { isAddressed } from './addressee'
import { type FilingAt, filingsInOrder } from './describe-filings'
import type { PaperFacts } from './paper-facts'

/** Answers after which the request still stands; one that nobody noted is not among them. */
const HELPED_NOBODY: ReadonlySet<Filing['answer']> = new Set(['none', 'refused', 'partly'])

/** What was sent to a party, and got no answer or no help. */
export function requestsInVain(facts: PaperFacts, party: Party): readonly FilingAt[] {
  return filingsInOrder(facts).filter(
    ({ filing }) => isAddressed(filing.to, party) && HELPED_NOBODY.has(filing.answer),
  )
}

/** Of these, requests about the rights of 个人信息保护法 ch. 4: a notice to a platform (民法典 art. 1195) asks for something else. */
export function rightsRequestsInVain(facts: PaperFacts, party: Party): readonly FilingAt[] {
  return requestsInVain(facts, party).filter(({ filing }) => filing.kind !== 'takedown-notice')
}
