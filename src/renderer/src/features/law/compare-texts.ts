/** A stretch of text that both wordings have, or only one of them. */
export interface TextPart {
  readonly kind: 'same' | 'only'
  readonly text: string
}

/** Characters that two wordings share by chance between changes are no help to a reader. */
const SHORTEST_ISLAND = 3

interface Stretch {
  readonly side: 'both' | 'before' | 'after'
  readonly text: string
}

/**
 * What changed between two wordings, character by character: the parts of each
 * side, in order. By the longest common subsequence, which for articles of a
 * few thousand characters takes some milliseconds.
 */
export function compareTexts(
  before: string,
  after: string,
): { readonly before: readonly TextPart[]; readonly after: readonly TextPart[] } {
  const stretches = commonStretches([...before], [...after])
  const sides = { before: [] as TextPart[], after: [] as TextPart[] }
  for (const [index, { side, text }] of stretches.entries()) {
    const isIsland =
      side === 'both' && [...text].length < SHORTEST_ISLAND && index > 0 && index < stretches.length - 1
    const kind = side === 'both' && !isIsland ? 'same' : 'only'
    if (side !== 'after') append(sides.before, kind, text)
    if (side !== 'before') append(sides.after, kind, text)
  }
  return sides
}

function commonStretches(left: readonly string[], right: readonly string[]): readonly Stretch[] {
  const width = right.length + 1
  // lengths[i * width + j]: longest common subsequence of left from i and right from j.
  const lengths = new Uint16Array((left.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }

  const stretches: Stretch[] = []
  const add = (side: Stretch['side'], character: string) => {
    const last = stretches.at(-1)
    if (last?.side === side) stretches[stretches.length - 1] = { side, text: last.text + character }
    else stretches.push({ side, text: character })
  }
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const a = left[i]
    const b = right[j]
    if (a !== undefined && a === b) {
      add('both', a)
      i++
      j++
    } else if (b === undefined || (a !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      add('before', a ?? '')
      i++
    } else {
      add('after', b)
      j++
    }
  }
  return stretches
}

function append(parts: TextPart[], kind: TextPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}

/**
 * Compare two wordings paragraph by paragraph of each: the texts are compared
 * whole, so that a sentence that moved to another paragraph is not all new.
 */
export function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly (readonly TextPart[])[]; readonly after: readonly (readonly TextPart[])[] } {
  const compared = compareTexts(before.join(BREAK), after.join(BREAK))
  return { before: splitAtBreaks(compared.before), after: splitAtBreaks(compared.after) }
}

/** Stands between paragraphs; no statute has it. */
const BREAK = '\u0000'

function splitAtBreaks(parts: readonly TextPart[]): readonly (readonly TextPart[])[] {
  const paragraphs: TextPart[][] = [[]]
  for (const { kind, text } of parts) {
    for (const [index, piece] of text.split(BREAK).entries()) {
      if (index > 0) paragraphs.push([])
      if (piece !== '') paragraphs.at(-1)?.push({ kind, text: piece })
    }
  }
  return paragraphs
}
