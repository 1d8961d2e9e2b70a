import { HostUnreachable } from './host-unreachable'

export interface SendOptions {
  /** Stops the sending; it then fails with the reason of the signal. */
  readonly signal?: AbortSignal
  readonly onProgress?: (sentBytes: number) => void
}

export interface BytesAnswer {
  readonly status: number
  /** Undefined where the answer is not JSON. */
  readonly answer: unknown
}

/** POST one file. Each transport has the way that streams and reports progress where it runs. */
export type SendBytes = (address: string, file: Blob, options: SendOptions) => Promise<BytesAnswer>

/** By XMLHttpRequest: over HTTP/1.1 `fetch` neither streams a body nor tells how much of it has been sent. */
export const sendByRequest: SendBytes = (address, file, { signal, onProgress }) =>
  new Promise((resolve, reject) => {
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

/**
 * As a stream: Electron reads a body that XMLHttpRequest sends into memory
 * whole before its protocol handler sees it, which a long video would not survive.
 * Progress is what has been taken from the file.
 */
export const sendByStream: SendBytes = async (address, file, { signal, onProgress }) => {
  let sent = 0
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        sent += chunk.byteLength
        onProgress?.(sent)
        controller.enqueue(chunk)
      },
    }),
  )
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body: counted,
    duplex: 'half',
    signal: signal ?? null,
  }
  const response = await fetch(address, init).catch((cause: unknown) => {
    signal?.throwIfAborted()
    throw new HostUnreachable('The host does not answer', { cause })
  })
  return { status: response.status, answer: parseJson(await response.text()) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
