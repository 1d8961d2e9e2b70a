import { useEffect, useState } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { HostReply, valueOrThrow } from '../../../../shared/contract/envelope'
import type { EvidenceRecord } from '../../../../shared/journal/records'
import { useCaseSession } from '../../database/case-session'
import { useTransport } from '../../host/host-context'
import { HostUnreachable } from '../../host/host-unreachable'

/** Pictures that a browser draws and that can't carry a script. */
const DRAWABLE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

export function isDrawable({ file }: EvidenceRecord): boolean {
  return DRAWABLE.has(file.mediaType)
}

export type Original =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly url: string }
  | { readonly state: 'failed'; readonly error: unknown }

/** The untouched bytes as a picture of this page; they are forgotten when it is closed. */
export function useOriginal(evidence: EvidenceRecord): Original {
  const { caseId } = useCaseSession()
  const { bytesBase } = useTransport()
  const address = bytesBase + byteRoutes.original(caseId, evidence.id)
  const { mediaType } = evidence.file
  const [original, setOriginal] = useState<Original>({ state: 'loading' })

  useEffect(() => {
    let url: string | undefined
    const stop = new AbortController()
    async function load(): Promise<void> {
      const response = await fetch(address, { signal: stop.signal })
      if (!response.ok) await refuse(response)
      const bytes = await response.arrayBuffer()
      if (stop.signal.aborted) return
      url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
      setOriginal({ state: 'ready', url })
    }
    setOriginal({ state: 'loading' })
    load().catch((error: unknown) => {
      if (!stop.signal.aborted) setOriginal({ state: 'failed', error })
    })
    return () => {
      stop.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [address, mediaType])

  return original
}

/** @throws AppError where it is gone, or is not what came in; HostUnreachable. */
async function refuse(response: Response): Promise<void> {
  const reply = HostReply.safeParse(await response.json().catch(() => undefined))
  if (reply.success) valueOrThrow(reply.data)
  throw new HostUnreachable(`The host answered ${response.status}`)
}
