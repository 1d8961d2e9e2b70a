import type { PaperContent } from './assemble-blocks'
import { nameOf } from './describe-party'
import type { PaperFacts } from './paper-facts'
import { say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** Who hands in evidence against whom, in what matter, and how much of it. */
export function describeSubmission(
  facts: PaperFacts,
  template: Template,
): Pick<PaperContent, 'flags' | 'values'> {
  const opponents = facts.defendants.length > 0 ? facts.defendants : facts.accused
  const groups = new Set(facts.exhibits.map(({ group }) => group))
  return {
    flags: { opponents: opponents.length > 0, evidence: facts.exhibits.length > 0 },
    values: {
      cause: say(template, 'cause'),
      submitter: nameOf(facts, facts.complainant),
      opponents: join(
        opponents.map((party) => nameOf(facts, party)),
        '、',
      ),
      groups: written(String(groups.size), inCase('evidence')),
      count: written(String(facts.exhibits.length), inCase('evidence')),
    },
  }
}
