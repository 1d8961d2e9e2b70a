import { useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import type { DraftFormat } from '../../../../shared/drafting/draft-format'
import { useHost } from '../../host/host-context'

/** A rendering that the owner asks for. */
export interface WantedFile {
  readonly format: DraftFormat
  /** For plain text: the most characters that the web form takes. */
  readonly mostCharacters?: number
}

export interface ExportedDraft extends OperationOutput<'draft.export'>, WantedFile {
  readonly draftId: string
  /** How many facts it lacks. */
  readonly gaps: number
}

export interface Export {
  readonly busy: boolean
  readonly exported: ExportedDraft | undefined
  readonly error: unknown
  readonly start: (draftId: string, gaps: number, wanted: WantedFile) => void
  readonly dismiss: () => void
}

/** Writes a file of a draft and keeps what came of it until it is dismissed. */
export function useExport(caseId: string): Export {
  const host = useHost()
  const [busy, setBusy] = useState(false)
  const [exported, setExported] = useState<ExportedDraft>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

  async function write(draftId: string, gaps: number, wanted: WantedFile): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await host.call('draft.export', { caseId, draftId, ...wanted })
      setExported({ ...answer, ...wanted, draftId, gaps })
    } catch (error) {
      setFailure({ error })
    }
    setBusy(false)
  }

  return {
    busy,
    exported,
    error: failure?.error,
    start: (draftId, gaps, wanted) => void write(draftId, gaps, wanted),
    dismiss: () => setExported(undefined),
  }
}
