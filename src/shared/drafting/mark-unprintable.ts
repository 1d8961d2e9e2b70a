import type { Block, DraftText, GapMark } from './draft-document'
import { askForCharacter } from './say'
import type { SharedWording } from './template'

type Marked = Pick<DraftText, 'text' | 'gaps'> & { readonly sources?: DraftText['sources'] }

/**
 * Put a named mark where a character has no glyph in any embedded face: 〔缺字U+20BB7〕.
 * It becomes a gap of the field it comes from, so that no name is ever printed with a blank.
 */
export function markUnprintable(
  blocks: readonly Block[],
  canPrint: (codePoint: number) => boolean,
  wording: SharedWording,
): readonly Block[] {
  return blocks.map((block) => markBlock(block, canPrint, wording))
}

function markBlock(block: Block, canPrint: (codePoint: number) => boolean, wording: SharedWording): Block {
  const mark = <It extends Marked>(it: It, sources = it.sources ?? []): It =>
    markText(it, sources, canPrint, wording)
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return mark(block)
    case 'list':
      return { ...block, items: block.items.map((item) => mark(item)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => mark(cell))) }
    case 'signature':
      return {
        ...block,
        ...(block.addressee === undefined ? {} : { addressee: mark(block.addressee, block.sources) }),
        enclosures: block.enclosures.map((text) => mark(text)),
      }
    case 'page-break':
      return block
  }
}

function markText<It extends Marked>(
  it: It,
  sources: DraftText['sources'],
  canPrint: (codePoint: number) => boolean,
  wording: SharedWording,
): It {
  const characters = [...it.text]
  if (characters.every((character) => printable(character, canPrint))) return it

  let text = ''
  let position = 0
  const shifts: { at: number; by: number }[] = []
  const marks: GapMark[] = []
  for (const character of characters) {
    const next = position + character.length
    if (printable(character, canPrint)) text += character
    else {
      const mark = askForCharacter(wording, character, fieldOf(sources))
      const shown = mark.text
      marks.push(
        ...mark.gaps.map((gap) => ({ ...gap, start: gap.start + text.length, end: gap.end + text.length })),
      )
      text += shown
      shifts.push({ at: next, by: shown.length - character.length })
    }
    position = next
  }
  const moved = it.gaps.map((gap) => ({ ...gap, start: shifted(gap.start), end: shifted(gap.end) }))
  return { ...it, text, gaps: [...moved, ...marks].sort((a, b) => a.start - b.start) }

  function shifted(index: number): number {
    return shifts.reduce((sum, { at, by }) => (at <= index ? sum + by : sum), index)
  }
}

/** Line feeds and tabs are layout, not glyphs. */
function printable(character: string, canPrint: (codePoint: number) => boolean): boolean {
  return character === '\n' || character === '\t' || canPrint(character.codePointAt(0) ?? 0)
}

function fieldOf(sources: DraftText['sources']): string {
  const source = sources.find(({ kind }) => kind === 'case')
  return source?.kind === 'case' ? source.path : 'title'
}
