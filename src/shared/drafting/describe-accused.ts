import { describeClues, nameOf } from './describe-party'
import type { Block } from './draft-document'
import { body, partyOf } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'

/** Those whom a report to the police accuses, by name or by their traces; a gap where nothing is known. */
export function accusedBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  if (facts.accused.length === 0) {
    const unknown = askFor(facts.wording, 'accused', 'respondents')
    return [body(unknown), body(say(template, 'accusedUnknown'))]
  }
  const who = say(template, 'whoAccused').text
  return facts.accused.map((accused) => {
    const nothingKnown =
      accused.party.kind === 'unknown' &&
      (accused.party.name ?? '') === '' &&
      describeClues(facts, accused) === undefined
    return body(nothingKnown ? nameOf(facts, accused) : partyOf(facts, template, accused, who))
  })
}
