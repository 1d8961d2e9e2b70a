import type { DraftFormat } from '../drafting/draft-format'
import type { PaperKind } from '../drafting/paper-kinds'

/**
 * File bytes travel beside the contract, through one web-standard function of
 * the host, `serveBytes(Request): Promise<Response>`. These are its addresses.
 */
export const byteRoutes = {
  /** POST the bytes of one file → 201 `{ uploadId, byteLength, sha256 }`, hashed while it is written. */
  upload: (caseId: string) => `/bytes/cases/${caseId}/uploads`,
  /** POST a backup, to be restored with `backup.restore` → 201 `{ backupId }`. */
  backup: (fileName: string) => `/bytes/backups?name=${encodeURIComponent(fileName.toWellFormed())}`,
  /** GET the untouched original. */
  original: (caseId: string, evidenceId: string) => `/bytes/cases/${caseId}/evidence/${evidenceId}`,
  /** The same to keep as a file outside the case. */
  originalCopy: (caseId: string, evidenceId: string) =>
    `/bytes/cases/${caseId}/evidence/${evidenceId}?copy=1`,
  /** GET a WebP of at most 480 px, for pictures the host can read; 404 otherwise. */
  thumbnail: (caseId: string, evidenceId: string) => `/bytes/cases/${caseId}/thumbnails/${evidenceId}`,
  /** GET the periods of a case as an iCalendar file, as they are today. */
  deadlines: (caseId: string) => `/bytes/cases/${caseId}/deadlines.ics`,
  /** GET the custody of the case, or of one item of evidence, as PDF to print. */
  custodyPage: (caseId: string, evidenceId?: string) =>
    `/bytes/cases/${caseId}/custody.pdf${evidenceId === undefined ? '' : `?evidence=${evidenceId}`}`,
  /** GET the page that opens the case without its passphrase, as PDF; with or without the case's title on it. */
  recoverySheet: (caseId: string, withTitle: boolean) =>
    `/bytes/cases/${caseId}/recovery-sheet.pdf${withTitle ? '?title=1' : ''}`,
  /** GET where to hand in, what to bring and what to expect, as PDF to print: for one paper, or for all of the case. */
  guidePages: (caseId: string, document?: PaperKind) =>
    `/bytes/cases/${caseId}/guide.pdf${document === undefined ? '' : `?document=${document}`}`,
  /** GET the PDF of a draft made with `draft.render`, to look at. */
  draft: (draftId: string) => `/bytes/drafts/${draftId}`,
  /** GET a draft as a file to save: `format` as in `draft.export`, and for plain text the most characters. */
  draftFile: (draftId: string, format: DraftFormat, mostCharacters?: number) =>
    `/bytes/drafts/${draftId}/${format}${mostCharacters === undefined ? '' : `?most=${mostCharacters}`}`,
} as const
