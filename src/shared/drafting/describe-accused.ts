import { describeClues, nameOf } from './describe-party'
import type { Block, Gap } from './draft-document'
import { body, partyOf } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'

/** Traces are asked for beside the paper, not in it: that nobody is known is a whole statement. */
export function accusedGaps(facts: PaperFacts): readonly Gap[] {
  if (facts.accused.length > 0) return []
  return askFor(facts.wording, 'accused', 'respondents').gaps.map(({ field, question }) => ({
    field,
    question,
  }))
}

/** Those whom a report to the police accuses, by name or by their traces. Nobody need be known. */
export function accusedBlocks(facts: PaperFacts, template: Template): readonly Block[] {
  if (facts.accused.length === 0) {
    return [body(say(template, 'accusedUnknown'))]
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
