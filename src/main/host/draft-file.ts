import { safeFileName } from '../../shared/domain/safe-file-name'
import type { Warning } from '../../shared/drafting/draft-document'
import type { DraftFormat } from '../../shared/drafting/draft-format'
import { paperFile, paperFiles } from '../drafting/paper-file'
import type { RenderedDraft } from './rendered-drafts'
import type { ShippedData } from './shipped-data'

/** A rendering that the owner may ask for. */
export interface WantedFile {
  readonly format: DraftFormat
  /** For plain text: the most characters it may have. */
  readonly mostCharacters?: number | undefined
}

interface DraftFile {
  /** Without its ending, safe for file systems. */
  readonly name: string
  readonly ending: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What was left out of it to keep it short. */
  readonly warnings: readonly Warning[]
}

/** A draft as the file that the owner gets of it. */
export async function draftFile(
  { title, draft, bytes }: RenderedDraft,
  { format, mostCharacters }: WantedFile,
  shipped: Pick<ShippedData, 'templates'>,
): Promise<DraftFile> {
  const name = `${safeFileName(title, 'draft')} ${draft.day}`
  const file = { name, ...paperFiles[format] }
  if (format === 'pdf') return { ...file, bytes, warnings: [] }
  const { shared } = await shipped.templates()
  return { ...file, ...(await paperFile(draft, format, shared, mostCharacters)) }
}
