import type { Case } from '../domain/case'
import { valueAt } from '../domain/case-path'
import { type Block, type Source, textsOf } from './draft-document'

/** A text of the page that holds what the owner typed: facts of the case, or a paragraph in own words. */
export interface PrintedWords {
  readonly text: string
  readonly sources: readonly Source[]
}

/** What stands on the page of the owner's, from top to bottom; sentences of the template and of articles alone are left out. */
export function printedWords(blocks: readonly Block[]): readonly PrintedWords[] {
  return blocks.flatMap((block) =>
    textsOf(block)
      .map(({ text, sources = block.sources }) => ({ text, sources }))
      .filter(({ sources }) => sources.some(({ kind }) => kind === 'case' || kind === 'owner')),
  )
}

/** The record that holds the owner's own wording of a text, where it is one: `overrides.o-timeline-1a2b`. */
export function ownPlace(sources: readonly Source[]): string | undefined {
  const owner = sources.find(({ kind }) => kind === 'owner')
  return owner?.kind === 'owner' ? `overrides.${owner.id}` : undefined
}

/** The field that holds some words of a text: of its sources the one they were typed into. */
export function fieldOf(sources: readonly Source[], words: string, it: Case): string {
  const paths = sources.flatMap((source) => (source.kind === 'case' ? [source.path] : []))
  const holds = (path: string) => JSON.stringify(valueAt(it, path) ?? '').includes(words)
  return ownPlace(sources) ?? paths.find(holds) ?? paths[0] ?? 'title'
}
