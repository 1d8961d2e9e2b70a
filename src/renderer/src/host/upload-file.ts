import { z } from 'zod'
import { byteRoutes } from '../../../shared/contract/byte-routes'
import { HostReply, valueOrThrow } from '../../../shared/contract/envelope'
import type { HostTransport } from '../../../shared/contract/host-transport'
import { HostUnreachable } from './host-unreachable'

const Uploaded = z.object({ uploadId: z.string(), byteLength: z.number(), sha256: z.string() })
export type Uploaded = z.infer<typeof Uploaded>

export interface UploadOptions {
  /** Stops the upload; it then fails with the reason of the signal. */
  readonly signal?: AbortSignal
  readonly onProgress?: (sentBytes: number) => void
}

/**
 * Send the bytes of one file to the host, which hashes them while it writes.
 *
 * @throws AppError where the host refuses the file, HostUnreachable where it does not answer.
 */
export async function uploadFile(
  transport: HostTransport,
  caseId: string,
  file: Blob,
  options: UploadOptions = {},
): Promise<Uploaded> {
  const { status, answer } = await sendBytes(
    `${transport.bytesBase}${byteRoutes.upload(caseId)}`,
    file,
    options,
  )
  if (status === 201) return Uploaded.parse(answer)
  const failure = HostReply.safeParse(answer)
  if (failure.success) valueOrThrow(failure.data)
  throw new HostUnreachable(`The host answered ${status}`)
}

/** By XMLHttpRequest, because `fetch` does not tell how much of a body has been sent. */
function sendBytes(
  address: string,
  file: Blob,
  { signal, onProgress }: UploadOptions,
): Promise<{ readonly status: number; readonly answer: unknown }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open('POST', address)
    request.upload.onprogress = ({ loaded }) => onProgress?.(loaded)
    request.onload = () => resolve({ status: request.status, answer: parseJson(request.responseText) })
    request.onerror = () => reject(new HostUnreachable('The host does not answer'))
    request.onabort = () => reject(signal?.reason)
    request.onloadend = () => signal?.removeEventListener('abort', stop)
    signal?.addEventListener('abort', stop)
    request.send(file)
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
