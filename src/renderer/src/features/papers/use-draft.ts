import { useCallback, useEffect, useRef, useState } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import type { Case } from '../../../../shared/domain/case'
import type { MaskMode } from '../../../../shared/drafting/masking-rules'
import type { Override } from '../../../../shared/drafting/override'
import type { PaperKind } from '../../../../shared/drafting/paper-kinds'
import type { PaperLayout } from '../../../../shared/drafting/paper-layouts'
import { useHost, useTransport } from '../../host/host-context'
import { HostUnreachable } from '../../host/host-unreachable'
import { type OpenPdf, openPdf } from './open-pdf'

/** In which of its versions a paper is wanted. */
interface PaperVersion {
  readonly layout: PaperLayout
  readonly mask: MaskMode
}

/** A paper as it would be printed now. */
export interface RenderedDraft extends OperationOutput<'draft.render'>, PaperVersion {
  /** The case it was drafted from: gaps count its records in this order. */
  readonly from: Case
  readonly pdf: OpenPdf
}

export interface DraftState {
  /** The last paper that could be drafted; it stays while a newer one is made. */
  readonly rendered: RenderedDraft | undefined
  readonly busy: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** After the last change of a record; papers are not redrawn at every keystroke. */
const QUIET_MS = 600

/** Drafts a paper and drafts it again when the case changes. */
export function useDraft(
  caseId: string,
  document: PaperKind,
  { layout, mask }: PaperVersion,
  from: Case,
  overrides: readonly Override[],
): DraftState {
  const host = useHost()
  const { bytesBase } = useTransport()
  const [rendered, setRendered] = useState<RenderedDraft>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const [busy, setBusy] = useState(true)
  const [attempt, setAttempt] = useState(0)
  const drafted = useRef<string>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt drafts anew
  useEffect(() => {
    let ended = false
    async function draft(): Promise<void> {
      setBusy(true)
      setFailure(undefined)
      try {
        const answer = await host.call('draft.render', { caseId, document, layout, mask })
        const pdf = await openPdf(await fetchBytes(bytesBase + byteRoutes.draft(answer.draftId)))
        if (ended) pdf.close()
        else setRendered({ ...answer, from, layout, mask, pdf })
      } catch (error) {
        if (!ended) setFailure({ error })
      }
      if (!ended) setBusy(false)
    }
    const asked = `${document} ${layout} ${mask}`
    const isFirst = drafted.current !== asked
    drafted.current = asked
    const timer = setTimeout(() => void draft(), isFirst ? 0 : QUIET_MS)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [host, bytesBase, caseId, document, layout, mask, from, overrides, attempt])

  useEffect(() => () => rendered?.pdf.close(), [rendered])

  // Another paper, or another version of it, is never taken for this one.
  const isWanted = rendered?.draft.kind === document && rendered.layout === layout && rendered.mask === mask
  return {
    rendered: isWanted ? rendered : undefined,
    busy,
    error: failure?.error,
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  }
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address)
  if (!response.ok) throw new HostUnreachable(`The host answered ${response.status}`)
  return response.arrayBuffer()
}
