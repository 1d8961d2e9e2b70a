import type { Party } from '../domain/party'
import { nameOf } from './describe-party'
import type { DraftText } from './draft-document'
import type { PaperFacts, PartyAt } from './paper-facts'
import { inCase, join, written } from './written-text'

/** By id or by name, as the owner wrote it. */
export function isAddressed(to: string, { id, name = '' }: Party): boolean {
  const written = to.trim()
  return written !== '' && (written === id || written === name.trim())
}

/** The respondent that the owner wrote down; also one that no incident names. */
export function respondentCalled({ case: { respondents } }: PaperFacts, to: string): PartyAt | undefined {
  const index = respondents.findIndex((party) => isAddressed(to, party))
  const party = respondents[index]
  return party === undefined ? undefined : { party, path: `respondents[${index}]` }
}

/**
 * Whoever something was given or handed to: a respondent by name, anybody else in the owner's words.
 *
 * @param path - where the owner wrote it: `filings[0].to`.
 */
export function addresseeName(facts: PaperFacts, to: string, path: string): DraftText {
  const respondent = respondentCalled(facts, to)
  return respondent === undefined
    ? written(to, inCase(path))
    : join([nameOf(facts, respondent), written('', inCase(path))])
}
