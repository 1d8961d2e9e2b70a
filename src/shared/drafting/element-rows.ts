import type { Block, DraftText } from './draft-document'
import { say } from './say'
import type { Template } from './template'
import { join } from './written-text'

/** Widths of the official forms, in millimetres: 40.0 for the label, 124.8 for what is filled in. */
const TABLE_WIDTH = 164.8
const LABEL_WIDTH = 40
/** Of a question that is answered with a tick. */
export const QUESTION_WIDTH = 108

/** A box of the form: its label at the left, one or more lines at the right. */
export type ElementRow = readonly [label: DraftText, value: DraftText]

/** Boxes that are filled in from the case, or in the owner's own words. */
export function elementTable(rows: readonly ElementRow[]): readonly Block[] {
  return [table(rows, LABEL_WIDTH, { name: 'value' })]
}

/** Boxes that are as the form has them: notices, and questions that are ticked by hand. */
export function fixedTable(rows: readonly ElementRow[], labelWidth = LABEL_WIDTH): readonly Block[] {
  return [table(rows, labelWidth, {})]
}

function table(rows: readonly ElementRow[], labelWidth: number, value: { readonly name?: string }): Block {
  return {
    kind: 'table',
    header: false,
    columns: [
      { title: '', weight: labelWidth, align: labelWidth === LABEL_WIDTH ? 'center' : 'left' },
      { title: '', weight: TABLE_WIDTH - labelWidth, align: 'left', ...value },
    ],
    rows: rows.map((row) => [...row]),
    sources: [],
  }
}

/** 是√　否□: what holds is ticked; what does not hold, or nobody said, is left open. */
export function ticks(template: Template, choices: readonly (readonly [DraftText, boolean])[]): DraftText {
  return join(
    choices.map(([label, holds]) => say(template, holds ? 'ticked' : 'blank', { label })),
    '　',
  )
}

/** Ticks between phrases of the template; `chosen` is undefined where the case does not say. */
export function choice(
  template: Template,
  phrases: readonly string[],
  chosen: string | undefined,
): DraftText {
  return ticks(
    template,
    phrases.map((phrase) => [say(template, phrase), phrase === chosen] as const),
  )
}

/** Texts of a box, one below the other. */
export function linesOf(texts: readonly (DraftText | undefined)[]): DraftText {
  const told = texts.filter((text): text is DraftText => text !== undefined && text.text !== '')
  return join(told, '\n')
}

/** The paragraphs of some blocks, one below the other. */
export function paragraphsOf(blocks: readonly Block[]): DraftText {
  return linesOf(blocks.map((block) => (block.kind === 'paragraph' ? block : undefined)))
}
