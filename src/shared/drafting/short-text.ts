import type { Block, DraftDocument, Warning } from './draft-document'
import { plainText } from './plain-text'
import { sayShared, warningWording } from './say'
import type { LeftOut, SharedWording } from './template'
import { fill, join, written } from './written-text'

/** No web form is smaller, and less does not tell a case. */
export const FEWEST_CHARACTERS = 100

/** A number, a name in Latin letters or an address that was cut in the middle. */
const HALF_WORD = /[A-Za-z0-9@._-]+$/u

interface ShortText {
  /** At most the characters that were asked for, counted as Unicode code points. */
  readonly text: string
  /** What was left out, in the words of the owner's language; empty where all of it fits. */
  readonly warnings: readonly Warning[]
}

/** What each part that can be left out consists of. */
const LEAVES: Readonly<Record<LeftOut, (block: Block) => boolean>> = {
  quotes: isQuote,
  signature: ({ kind }) => kind === 'signature',
  notes: (block) => block.kind === 'paragraph' && block.style === 'note',
  tables: ({ kind }) => kind === 'table',
}

/**
 * The paper as plain text for a web form that takes so many characters: what
 * matters least is left out step by step, then long paragraphs end early, at
 * the end of a sentence.
 *
 * @param mostCharacters - at least FEWEST_CHARACTERS, code points.
 */
export function shortText(draft: DraftDocument, mostCharacters: number, wording: SharedWording): ShortText {
  const fits = (text: string) => lengthOf(text) <= mostCharacters
  const leftOut: string[] = []
  let blocks: readonly Block[] = draft.blocks
  let text = textOf(draft, blocks)

  for (const what of wording.leftOut) {
    if (fits(text)) break
    const kept = withoutEmptyHeadings(blocks.filter((block) => !LEAVES[what](block)))
    if (kept.length === blocks.length) continue
    leftOut.push(what)
    blocks = kept
    text = textOf(draft, blocks)
  }
  if (!fits(text)) {
    leftOut.push('ends')
    text = cutParagraphs(text, mostCharacters, sayShared(wording, 'text.cut').text)
  }
  return { text, warnings: leftOut.length === 0 ? [] : [warningOf(leftOut, mostCharacters, wording)] }
}

function warningOf(leftOut: readonly string[], mostCharacters: number, wording: SharedWording): Warning {
  const parts = join(
    leftOut.map((what) => sayShared(wording, `text.${what}`)),
    '、',
  )
  const values = { count: written(String(mostCharacters)), parts }
  const source = { kind: 'template', id: 'shared/warnings.text-shortened' } as const
  const { text } = fill(warningWording(wording, 'text-shortened'), values, source)
  return { check: 'text-shortened', place: 'title', text }
}

/** A paragraph that only says what an article says. */
function isQuote(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.sources.some(({ kind }) => kind === 'article') &&
    !block.sources.some(({ kind }) => kind === 'case')
  )
}

function textOf(draft: DraftDocument, blocks: readonly Block[]): string {
  return plainText({ ...draft, blocks: [...blocks] })
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** A heading stays where something of its own stands below it. */
function withoutEmptyHeadings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = []
  for (const block of blocks.toReversed()) {
    const below = kept.at(-1)
    const isEmpty =
      block.kind === 'heading' &&
      (below === undefined ||
        below.kind === 'signature' ||
        (below.kind === 'heading' && below.level <= block.level))
    if (!isEmpty) kept.push(block)
  }
  return kept.reverse()
}

/** The longest paragraphs end early, all at the same length; where even that is too long, the text ends. */
function cutParagraphs(text: string, mostCharacters: number, mark: string): string {
  const paragraphs = text.split('\n')
  const cutTo = (length: number) => paragraphs.map((it) => cutAtSentence(it, length, mark)).join('\n')
  let shortest = lengthOf(mark)
  let longest = Math.max(...paragraphs.map(lengthOf))
  while (shortest < longest) {
    const middle = Math.ceil((shortest + longest) / 2)
    if (lengthOf(cutTo(middle)) <= mostCharacters) shortest = middle
    else longest = middle - 1
  }
  const even = cutTo(shortest)
  return lengthOf(even) <= mostCharacters ? even : cutAtSentence(even, mostCharacters, mark)
}

/** At most `length` characters, ended by the mark where something is missing; a sentence and a number stay whole where they can. */
function cutAtSentence(text: string, length: number, mark: string): string {
  const characters = [...text]
  if (characters.length <= length) return text
  const room = characters.slice(0, Math.max(0, length - lengthOf(mark))).join('')
  const sentence = /^[\s\S]*[。；！？\n]/u.exec(room)?.[0]
  // A sentence end far back would lose more than half a sentence does.
  const isFar = sentence === undefined || sentence.length < room.length / 2
  return `${isFar ? room.replace(HALF_WORD, '') : sentence}${mark}`
}

function lengthOf(text: string): number {
  return [...text].length
}
