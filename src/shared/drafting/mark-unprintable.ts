import type { Case } from '../domain/case'
import { isLineEnd } from '../domain/line-end'
import type { Block, DraftText, GapMark } from './draft-document'
import { fieldOf } from './printed-words'
import { askForCharacters } from './say'
import type { SharedWording } from './template'

type Marked = Pick<DraftText, 'text' | 'gaps'> & { readonly sources?: DraftText['sources'] }

interface Printing {
  readonly canPrint: (codePoint: number) => boolean
  readonly wording: SharedWording
  /** Where the characters come from. */
  readonly case: Case
}

/**
 * Put a named mark where characters have no glyph in any embedded face: 〔缺字U+20BB7〕.
 * It becomes a gap of the field it comes from, so that no name is ever printed with a blank.
 */
export function markUnprintable(blocks: readonly Block[], printing: Printing): readonly Block[] {
  return blocks.map((block) => markBlock(block, printing))
}

function markBlock(block: Block, printing: Printing): Block {
  const mark = <It extends Marked>(it: It, sources = it.sources ?? []): It => markText(it, sources, printing)
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

function markText<It extends Marked>(it: It, sources: DraftText['sources'], printing: Printing): It {
  const runs = runsOf(it.text, printing.canPrint)
  if (runs.every(({ isPrintable }) => isPrintable)) return it

  let text = ''
  let position = 0
  const shifts: { at: number; by: number }[] = []
  const marks: GapMark[] = []
  for (const run of runs) {
    position += run.text.length
    if (run.isPrintable) {
      text += run.text
      continue
    }
    const mark = askForCharacters(printing.wording, run.text, fieldOf(sources, run.text, printing.case))
    marks.push(
      ...mark.gaps.map((gap) => ({ ...gap, start: gap.start + text.length, end: gap.end + text.length })),
    )
    text += mark.text
    shifts.push({ at: position, by: mark.text.length - run.text.length })
  }
  const moved = it.gaps.map((gap) => ({ ...gap, start: shifted(gap.start), end: shifted(gap.end) }))
  return { ...it, text, gaps: [...moved, ...marks].sort((a, b) => a.start - b.start) }

  function shifted(index: number): number {
    return shifts.reduce((sum, { at, by }) => (at <= index ? sum + by : sum), index)
  }
}

/** Stretches that can be printed and stretches that can't, in turn: one mark a stretch, not one a letter. */
function runsOf(text: string, canPrint: (codePoint: number) => boolean) {
  const runs: { text: string; isPrintable: boolean }[] = []
  for (const character of text) {
    const isPrintable = printable(character, canPrint)
    const last = runs.at(-1)
    if (last?.isPrintable === isPrintable) last.text += character
    else runs.push({ text: character, isPrintable })
  }
  return runs
}

/** Line ends and tabs are layout, not glyphs. */
function printable(character: string, canPrint: (codePoint: number) => boolean): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return isLineEnd(codePoint) || character === '\t' || canPrint(codePoint)
}
