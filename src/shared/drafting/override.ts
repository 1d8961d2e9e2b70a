import { z } from 'zod'
import { DocumentKind } from '../domain/filing'
import { Id } from '../domain/identifiers'
import { shortHash } from '../domain/short-hash'
import { NonEmptyText } from '../domain/text'
import { PAPER_KINDS, type PaperKind } from './paper-kinds'
import { PaperLayout } from './paper-layouts'

/** The owner's own wording of one paragraph or list item of a paper, kept beside the text that the program makes. */
export const Override = z.strictObject({
  id: Id,
  paper: DocumentKind,
  /** Two layouts of one paper tell it in other paragraphs. */
  layout: PaperLayout.default('narrative'),
  /** Name of the paragraph, see `block-keys.ts`. */
  block: z.string().min(1),
  text: NonEmptyText,
  /** What the program had made there when the owner wrote: where it makes something else now, a fact has changed. */
  writtenOver: z.string(),
})
export type Override = z.infer<typeof Override>

/** The id under which the wording of a paragraph is kept: the same on every device, so that changes meet. */
export function overrideId({ paper, layout }: Pick<Override, 'paper' | 'layout'>, block: string): string {
  return `o-${paper}-${shortHash(`${layout}/${block}`)}`
}

/** The paper that an id made by `overrideId` belongs to. */
export function paperOfOverride(id: string): PaperKind | undefined {
  return PAPER_KINDS.find((kind) => id.startsWith(`o-${kind}-`))
}
