import type { IncomingMessage } from 'node:http'

/** How much of a body waits in memory for whoever reads it. */
const BUFFER_BYTES = 256 * 1024

/**
 * A request of Node's server as a web-standard one. Its signal fires when the
 * sender goes away before all is sent.
 *
 * @returns undefined where it is not a request for a path of ours.
 */
export function webRequest(incoming: IncomingMessage, origin: string): Request | undefined {
  const { method = 'GET', url = '' } = incoming
  if (!url.startsWith('/') || !URL.canParse(origin + url)) return undefined
  const gone = new AbortController()
  incoming.once('close', () => {
    if (!incoming.complete) gone.abort()
  })
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init: RequestInit = {
    method,
    headers: Object.entries(incoming.headers).map(([name, value = '']): [string, string] => [
      name,
      String(value),
    ]),
    signal: gone.signal,
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  }
  try {
    return new Request(origin + url, init)
  } catch {
    return undefined
  }
}

/** Take what nobody reads any more and forget it, so that the sender comes to the end and hears the answer. */
export function dropRest(incoming: IncomingMessage): void {
  incoming.removeAllListeners('data').resume()
}

/**
 * The bytes as they arrive. Who stops reading early still has to answer, and a
 * sender hears an answer only while its bytes are taken: the rest is let flow
 * into nothing. `Readable.toWeb` would close the connection instead.
 */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isOver = false
  const finish = (end: () => void) => {
    if (!isOver) end()
    isOver = true
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        incoming.on('data', (chunk: Buffer) => {
          if (isOver) return
          controller.enqueue(chunk)
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
        })
        incoming.once('end', () => finish(() => controller.close()))
        incoming.once('error', (error) => finish(() => controller.error(error)))
        incoming.once('close', () => finish(() => controller.error(new Error('The sender went away'))))
      },
      pull() {
        incoming.resume()
      },
      cancel() {
        finish(() => dropRest(incoming))
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES }),
  )
}
