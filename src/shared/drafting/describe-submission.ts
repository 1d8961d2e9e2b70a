import type { PaperContent } from './assemble-blocks'
import { causeOfAction } from './cause-of-action'
import { nameOf } from './describe-party'
import type { PaperFacts } from './paper-facts'
import { inCase, join, written } from './written-text'

/** Who hands in evidence against whom, in what matter, and how much of it. */
export function describeSubmission(facts: PaperFacts): Pick<PaperContent, 'flags' | 'values'> {
  const opponents = facts.defendants.length > 0 ? facts.defendants : facts.accused
  const groups = new Set(facts.exhibits.map(({ group }) => group))
  return {
    flags: {
      civil: facts.defendants.length > 0,
      opponents: opponents.length > 0,
      evidence: facts.exhibits.length > 0,
    },
    values: {
      cause: causeOfAction(facts),
      submitter: nameOf(facts, facts.complainant),
      opponents: join(
        opponents.map((party) => nameOf(facts, party)),
        '、',
      ),
      groups: written(String(groups.size), inCase('evidence')),
      count: written(String(facts.exhibits.length), inCase('evidence')),
      // 民事证据规定 art. 19: one set for each opposing party.
      copies:
        facts.defendants.length === 0
          ? undefined
          : written(String(facts.defendants.length), ...facts.defendants.map(({ path }) => inCase(path))),
    },
  }
}
