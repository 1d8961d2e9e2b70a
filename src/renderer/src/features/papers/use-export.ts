import { useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useHost } from '../../host/host-context'

export interface ExportedDraft extends OperationOutput<'draft.export'> {
  readonly draftId: string
  /** How many facts it lacks. */
  readonly gaps: number
}

export interface Export {
  readonly busy: boolean
  readonly exported: ExportedDraft | undefined
  readonly error: unknown
  readonly start: (draftId: string, gaps: number) => void
  readonly dismiss: () => void
}

/** Writes the PDF of a draft and keeps what came of it until it is dismissed. */
export function useExport(caseId: string): Export {
  const host = useHost()
  const [busy, setBusy] = useState(false)
  const [exported, setExported] = useState<ExportedDraft>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()

  async function write(draftId: string, gaps: number): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    try {
      setExported({ ...(await host.call('draft.export', { caseId, draftId })), draftId, gaps })
    } catch (error) {
      setFailure({ error })
    }
    setBusy(false)
  }

  return {
    busy,
    exported,
    error: failure?.error,
    start: (draftId, gaps) => void write(draftId, gaps),
    dismiss: () => setExported(undefined),
  }
}
