import type { DraftDocument, Warning } from '../../shared/drafting/draft-document'
import type { DraftFormat } from '../../shared/drafting/draft-format'
import { plainText } from '../../shared/drafting/plain-text'
import { shortText } from '../../shared/drafting/short-text'
import type { SharedWording } from '../../shared/drafting/template'
import { loadFonts } from '../pdf/fonts'
import { layoutDraft } from '../pdf/layout-draft'

/** What a file of each format is called and said to be. */
export const paperFiles = {
  pdf: { ending: '.pdf', mediaType: 'application/pdf' },
  docx: {
    ending: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  text: { ending: '.txt', mediaType: 'text/plain; charset=utf-8' },
} as const satisfies Record<DraftFormat, { ending: string; mediaType: string }>

/**
 * A draft as a Word document or as plain text. The PDF has places and pages
 * and comes from `pdf/render-draft.ts`.
 *
 * @param mostCharacters - for plain text: what does not fit is left out, and `warnings` says so.
 */
export async function paperFile(
  draft: DraftDocument,
  format: Exclude<DraftFormat, 'pdf'>,
  wording: SharedWording,
  mostCharacters?: number,
): Promise<{ readonly bytes: Uint8Array; readonly warnings: readonly Warning[] }> {
  if (format === 'docx') {
    // Word documents need a large library, which other papers need not wait for.
    const { renderDocx } = await import('../docx/render-docx')
    // Its lines stand as close as those of the PDF.
    const { profile } = layoutDraft(draft, await loadFonts())
    return { bytes: await renderDocx(draft, profile), warnings: [] }
  }
  if (mostCharacters === undefined) return { bytes: Buffer.from(plainText(draft)), warnings: [] }
  const { text, warnings } = shortText(draft, mostCharacters, wording)
  return { bytes: Buffer.from(text), warnings }
}
