import { sharedKey } from './block-keys'
import type { AppliedOverride, Block, DraftText } from './draft-document'
import type { Override } from './override'

/** A paragraph, list item or table cell that has a name. */
interface KeyedText {
  readonly key: string
  readonly text: string
}

/** Paragraphs, list items and cells that the owner may rewrite, from top to bottom. */
export function keyedTexts(blocks: readonly Block[]): readonly KeyedText[] {
  return blocks.flatMap(rewritable).flatMap(({ key, text }) => (key === undefined ? [] : [{ key, text }]))
}

function rewritable(block: Block): readonly { readonly key?: string | undefined; readonly text: string }[] {
  if (block.kind === 'paragraph') return [block]
  if (block.kind === 'table') return block.rows.flat()
  return block.kind === 'list' ? block.items : []
}

/**
 * Where each override belongs in a paper as it is generated now. A text that
 * only moved among its like, as a claim does when another is put before it,
 * is found again by what it was written over.
 */
export function placeOverrides(
  blocks: readonly Block[],
  overrides: readonly Override[],
): readonly AppliedOverride[] {
  const texts = keyedTexts(blocks)
  const taken = new Set<string>()
  const exactFirst = overrides.toSorted((a, b) => rank(a) - rank(b))
  const placed = new Map(
    exactFirst.map((override) => {
      const free = texts.filter(({ key }) => !taken.has(key))
      const target =
        free.find((it) => it.key === override.block && isSame(it.text, override.writtenOver)) ??
        free.find(
          (it) => sharedKey(it.key) === sharedKey(override.block) && isSame(it.text, override.writtenOver),
        ) ??
        free.find(({ key }) => key === override.block)
      if (target !== undefined) taken.add(target.key)
      return [override.id, stateOf(override, target)]
    }),
  )
  return overrides.flatMap(({ id }) => placed.get(id) ?? [])

  function rank({ block, writtenOver }: Override): number {
    return texts.some(({ key, text }) => key === block && isSame(text, writtenOver)) ? 0 : 1
  }
}

function stateOf({ id, block, text, writtenOver }: Override, target: KeyedText | undefined): AppliedOverride {
  if (target === undefined) return { id, key: block, state: 'orphaned', generated: '', text }
  const state = isSame(target.text, writtenOver) ? 'applied' : 'fact-changed'
  return { id, key: target.key, state, generated: target.text, text }
}

/** The last item of a list ends in a full stop, the others don't: that is no change of a fact. */
function isSame(generated: string, writtenOver: string): boolean {
  return withoutStop(generated) === withoutStop(writtenOver)
}

function withoutStop(text: string): string {
  return text.replace(/[；。]$/u, '')
}

/** The paper with the owner's wording in its places. What is generated stays a source of it. */
export function applyOverrides(
  blocks: readonly Block[],
  overrides: readonly AppliedOverride[],
): readonly Block[] {
  const byKey = new Map(
    overrides.filter(({ state }) => state !== 'orphaned').map((override) => [override.key, override]),
  )
  const rewrite = <It extends DraftText & { key?: string | undefined }>(it: It): It => {
    const override = it.key === undefined ? undefined : byKey.get(it.key)
    if (override === undefined) return it
    return {
      ...it,
      text: override.text,
      gaps: [],
      sources: [...it.sources, { kind: 'owner' as const, id: override.id }],
    }
  }
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return rewrite(block)
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(rewrite)) }
    return block.kind === 'list' ? { ...block, items: block.items.map(rewrite) } : block
  })
}
