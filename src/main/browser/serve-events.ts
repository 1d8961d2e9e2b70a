import type { Host } from '../host/create-host'

/** Silence longer than this makes some systems drop a connection. */
const KEEP_ALIVE_MS = 20_000

/** The host's events as server-sent events, until the page goes away. */
export function serveEvents(host: Host): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const stopListening = host.listen((event) => send(`data: ${JSON.stringify(event)}\n\n`))
      const keepAlive = setInterval(() => send(':\n\n'), KEEP_ALIVE_MS)
      stop = () => {
        stopListening()
        clearInterval(keepAlive)
      }
      // Something must be sent for the page to know that it is connected.
      send(':\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } })
}
