import { keyedTexts } from '../../../../shared/drafting/apply-overrides'
import type { AppliedOverride, DraftDocument } from '../../../../shared/drafting/draft-document'
import { overrideId } from '../../../../shared/drafting/override'
import type { PaperLayout } from '../../../../shared/drafting/paper-layouts'

/** A paragraph or list item of a paper that the owner may rewrite. */
export interface Paragraph {
  readonly key: string
  /** As it stands on the page. */
  readonly text: string
  /** As it would stand there without the owner's wording. */
  readonly generated: string
  readonly override: AppliedOverride | undefined
  /** Id of the record that holds the owner's wording, or would. */
  readonly id: string
}

/** The paragraphs of a paper that can be rewritten, by their names, from top to bottom. */
export function paragraphsOf(
  { kind: paper, blocks, overrides = [] }: Pick<DraftDocument, 'kind' | 'blocks' | 'overrides'>,
  layout: PaperLayout,
): ReadonlyMap<string, Paragraph> {
  const placed = new Map(
    overrides.filter(({ state }) => state !== 'orphaned').map((override) => [override.key, override]),
  )
  const taken = new Set(overrides.map(({ id }) => id))
  return new Map(
    keyedTexts(blocks).map(({ key, text }) => {
      const override = placed.get(key)
      const id = override?.id ?? freeId(key)
      return [key, { key, text, generated: override?.generated ?? text, override, id }]
    }),
  )

  /** A wording that followed its text to another place keeps the id that was made from the first. */
  function freeId(key: string): string {
    let id = overrideId({ paper, layout }, key)
    for (let number = 2; taken.has(id); number += 1) id = overrideId({ paper, layout }, `${key}~${number}`)
    return id
  }
}

/** Wordings whose paragraph the paper does not tell any more. */
export function orphansOf({ overrides = [] }: Pick<DraftDocument, 'overrides'>): readonly AppliedOverride[] {
  return overrides.filter(({ state }) => state === 'orphaned')
}
