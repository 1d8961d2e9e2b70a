import { type DefendantActs, isSource } from './defendant-acts'
import { nameOf } from './describe-party'
import type { Gap } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { askBeside } from './say'

/** What a court will ask about a defendant and the case does not say; nothing stands in the text for it. */
export function defendantGaps(facts: PaperFacts, it: DefendantActs): readonly Gap[] {
  const { defendant, unasked, acts, isHandler } = it
  const name = nameOf(facts, defendant)
  const ask = (gap: string, field: string) => askBeside(facts.wording, gap, field, { name })
  const [first] = acts.length > 0 ? acts.map(({ at }) => at) : facts.incidents
  return [
    ...(!isHandler || isSource(it) || first === undefined
      ? []
      : ask('defendant.source', `${first.path}.gaveData`)),
    ...(unasked.length === 0 ? [] : ask('defendant.request', 'filings')),
  ]
}
