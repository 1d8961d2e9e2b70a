import { randomUUID } from 'node:crypto'
import type { DraftDocument } from '../../shared/drafting/draft-document'

/** A draft whose pages are drawn. */
export interface RenderedDraft {
  readonly caseId: string
  /** Of its file: with a word that says so while it has holes. */
  readonly title: string
  readonly draft: DraftDocument
  /** The PDF of it. */
  readonly bytes: Uint8Array
}

export interface RenderedDrafts {
  /** @returns the id under which it can be had until others push it out. */
  keep(draft: RenderedDraft): string
  find(draftId: string): RenderedDraft | undefined
  /** Keep none of a case. */
  forget(caseId: string): void
}

/** Enough for the one on screen, the one before it, and one being exported. */
const KEPT = 4

/** The last few drafts, in memory only: a paper reaches the disk when it is exported. */
export function createRenderedDrafts(): RenderedDrafts {
  const drafts = new Map<string, RenderedDraft>()
  return {
    keep(draft) {
      const draftId = randomUUID()
      drafts.set(draftId, draft)
      const oldest = [...drafts.keys()].slice(0, -KEPT)
      for (const id of oldest) drafts.delete(id)
      return draftId
    },

    find(draftId) {
      const draft = drafts.get(draftId)
      if (draft !== undefined) {
        // To the end: what was used last is pushed out last.
        drafts.delete(draftId)
        drafts.set(draftId, draft)
      }
      return draft
    },

    forget(caseId) {
      for (const [id, draft] of [...drafts]) if (draft.caseId === caseId) drafts.delete(id)
    },
  }
}
