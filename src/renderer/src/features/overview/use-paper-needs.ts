import { useEffect, useState } from 'react'
import { PAPER_KINDS, type PaperKind } from '../../../../shared/drafting/paper-kinds'
import type { PortableCase } from '../../../../shared/journal/to-portable-case'
import { useHost } from '../../host/host-context'

export type PaperNeed = { readonly gaps: number; readonly warnings: number } | { readonly error: unknown }

/** After the last change of a record; drafting is no work for every keystroke. */
const QUIET_MS = 800

/** What each paper lacks, drafted one after the other in the background. */
export function usePaperNeeds(
  caseId: string,
  portable: PortableCase | undefined,
): ReadonlyMap<PaperKind, PaperNeed> {
  const host = useHost()
  const [needs, setNeeds] = useState<ReadonlyMap<PaperKind, PaperNeed>>(new Map())
  const started = needs.size > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first drafts are not delayed
  useEffect(() => {
    if (portable === undefined || 'missing' in portable) return
    let ended = false
    async function draftAll(): Promise<void> {
      for (const document of PAPER_KINDS) {
        if (ended) return
        const need = await host
          .call('draft.check', { caseId, document })
          .catch((error: unknown) => ({ error }))
        if (!ended) setNeeds((known) => new Map(known).set(document, need))
      }
    }
    const timer = setTimeout(() => void draftAll(), started ? QUIET_MS : 0)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [host, caseId, portable])

  return needs
}
