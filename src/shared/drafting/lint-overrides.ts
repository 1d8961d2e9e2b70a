import type { AppliedOverride, Warning } from './draft-document'
import { opening, warning } from './lint-check'
import type { PaperFacts } from './paper-facts'

/**
 * What the owner should look at in texts of their own wording.
 *
 * @param covered - values that this paper covers where the program writes it.
 */
export function lintOverrides(
  facts: PaperFacts,
  overrides: readonly AppliedOverride[],
  covered: readonly string[],
): readonly Warning[] {
  return overrides.flatMap(({ id, state, text, generated }) => {
    const place = `overrides.${id}`
    if (state === 'orphaned') return [warning(facts, 'override-orphaned', place, opening(text))]
    const shown = covered.find((value) => text.includes(value) && !generated.includes(value))
    return [
      ...(state === 'fact-changed' ? [warning(facts, 'override-fact-changed', place, opening(text))] : []),
      ...(shown === undefined ? [] : [warning(facts, 'override-uncovers', place, shown)]),
    ]
  })
}
