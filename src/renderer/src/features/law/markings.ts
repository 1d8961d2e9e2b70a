/** The id under which the owner's marks of one element are kept: the same on every device, so that marks meet. */
export function markingId(wordingId: string, elementId: string): string {
  return `m-${wordingId}-${elementId}`
}

/** Why a cell is linked: by what the case says, by the owner's mark, by both, or not at all. */
export type CellLink = 'none' | 'facts' | 'marked' | 'both'

export function cellLink(exhibit: string, fromFacts: readonly string[], marked: readonly string[]): CellLink {
  const isMarked = marked.includes(exhibit)
  if (fromFacts.includes(exhibit)) return isMarked ? 'both' : 'facts'
  return isMarked ? 'marked' : 'none'
}

/** The marks with one more, or without one that is there. */
export function toggleMark(marked: readonly string[], exhibit: string): readonly string[] {
  return marked.includes(exhibit) ? marked.filter((it) => it !== exhibit) : [...marked, exhibit]
}
