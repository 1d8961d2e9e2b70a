import type { DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { say, words } from './say'
import type { Template } from './template'
import { inCase, written } from './written-text'

/**
 * 时间依据: what the time of an event rests on. The kinds of its exhibits, with the clock of the first that names
 * one; without exhibits the owner's own account.
 *
 * @param evidence - ids of the exhibits.
 */
export function timeBasis(facts: PaperFacts, template: Template, evidence: readonly string[]): DraftText {
  const exhibits = facts.exhibits.filter(({ item }) => evidence.includes(item.id))
  if (exhibits.length === 0) return say(template, 'basis.own')
  const kinds = [...new Set(exhibits.map(({ item }) => item.kind))]
  const timed = exhibits.find(({ item }) => (item.clockSource ?? '').trim() !== '')
  return say(template, 'basis', {
    kinds: written(
      words(facts.wording, 'evidenceKind', kinds),
      ...exhibits.map(({ index }) => inCase(`evidence[${index}].kind`)),
    ),
    clock:
      timed === undefined
        ? undefined
        : written(timed.item.clockSource?.trim() ?? '', inCase(`evidence[${timed.index}].clockSource`)),
  })
}
