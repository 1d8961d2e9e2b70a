import type { AppliedOverride, Warning } from './draft-document'
import { warning } from './lint-check'
import type { PaperFacts } from './paper-facts'

/** Enough of a text to know it again. */
const OPENING = 16

/** What the owner should look at in paragraphs of their own wording. */
export function lintOverrides(facts: PaperFacts, overrides: readonly AppliedOverride[]): readonly Warning[] {
  return overrides.flatMap(({ id, state, text }) => {
    const place = `overrides.${id}`
    if (state === 'orphaned') return [warning(facts, 'override-orphaned', place, opening(text))]
    const verdict = facts.wording.verdicts.find((it) => text.includes(it))
    return [
      ...(state === 'fact-changed' ? [warning(facts, 'override-fact-changed', place, opening(text))] : []),
      ...(verdict === undefined ? [] : [warning(facts, 'states-guilt', place, verdict)]),
    ]
  })
}

function opening(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= OPENING ? characters.join('') : `${characters.slice(0, OPENING).join('')}……`
}
