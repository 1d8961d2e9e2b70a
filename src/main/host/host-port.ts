import { failureReply, type HostReply } from '../../shared/contract/envelope'
import type { HostEvent } from '../../shared/contract/host-event'
import type { Host } from './create-host'
import { createPortStreams, hostEnded, type StreamMessage } from './port-streams'

/** One end of a channel between two processes or threads; messages are structured clones and keep their order. */
export interface HostPort {
  post(message: unknown): void
  /** Called once. `onEnd`: the other side is gone. */
  listen(onMessage: (message: unknown) => void, onEnd: () => void): void
}

interface SentRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: number | undefined
}

interface SentResponse {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: number | undefined
}

type ToHost =
  | { readonly type: 'dispatch'; readonly id: number; readonly request: unknown }
  | { readonly type: 'bytes'; readonly id: number; readonly request: SentRequest }
  /** Whoever asked for bytes went away. */
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'close'; readonly id: number }
  | StreamMessage

type FromHost =
  | { readonly type: 'reply'; readonly id: number; readonly reply: HostReply }
  | { readonly type: 'response'; readonly id: number; readonly response: SentResponse }
  | { readonly type: 'closed'; readonly id: number }
  | { readonly type: 'event'; readonly event: HostEvent }
  | StreamMessage

/**
 * Put a host behind a port. A host that could not be opened answers every
 * request with why.
 */
export function serveHostOverPort(opening: Host | Promise<Host>, port: HostPort): void {
  const host = Promise.resolve(opening)
  const post = (message: FromHost) => port.post(message)
  const streams = createPortStreams(post)
  const underWay = new Map<number, AbortController>()

  async function dispatch(request: unknown): Promise<HostReply> {
    try {
      return await (await host).dispatch(request)
    } catch (error) {
      return failureReply(error)
    }
  }

  async function serveBytes(id: number, sent: SentRequest): Promise<SentResponse> {
    const asker = new AbortController()
    underWay.set(id, asker)
    try {
      const request = new Request(sent.url, {
        method: sent.method,
        headers: sent.headers.map(([name, value]): [string, string] => [name, value]),
        signal: asker.signal,
        ...(sent.body !== undefined && { body: streams.take(sent.body), duplex: 'half' }),
      })
      const response = sendable(await (await host).serveBytes(request))
      // What nobody reads now nobody will; its source must not wait.
      if (request.body?.locked === false) await request.body.cancel()
      return response
    } catch (error) {
      return sendable(Response.json(failureReply(error), { status: 500 }))
    } finally {
      underWay.delete(id)
    }
  }

  function sendable({ status, headers, body }: Response): SentResponse {
    return { status, headers: [...headers], body: body === null ? undefined : streams.give(body) }
  }

  /** A host that never opened has nothing to put away. */
  async function close(): Promise<void> {
    const opened = await host.catch(() => undefined)
    await opened?.close().catch((error: unknown) => console.error(error))
  }

  host.then(
    (opened) => opened.listen((event) => post({ type: 'event', event })),
    () => undefined,
  )
  port.listen(
    (received) => {
      // Both ends are built from this file.
      const message = received as ToHost
      if (message.type === 'dispatch') {
        const { id, request } = message
        void dispatch(request).then((reply) => post({ type: 'reply', id, reply }))
      } else if (message.type === 'bytes') {
        const { id, request } = message
        void serveBytes(id, request).then((response) => post({ type: 'response', id, response }))
      } else if (message.type === 'close') {
        const { id } = message
        void close().then(() => post({ type: 'closed', id }))
      } else if (message.type === 'abort') underWay.get(message.id)?.abort()
      else streams.receive(message)
    },
    () => {
      for (const asker of underWay.values()) asker.abort()
      streams.end()
    },
  )
}

type Answer = Extract<FromHost, { readonly id: number }>

/**
 * The host at the other end of a port. When it ends, everything that waits for
 * it is answered with `internal`: the window keeps what it holds and asks again.
 */
export function connectHostOverPort(port: HostPort): Host {
  const post = (message: ToHost) => port.post(message)
  const streams = createPortStreams(post)
  const listeners = new Set<(event: HostEvent) => void>()
  const waiting = new Map<number, (answer: Answer | undefined) => void>()
  let lastId = 0
  let isEnded = false

  /** @returns undefined where the host has ended. */
  function ask(message: (id: number) => ToHost): Promise<Answer | undefined> {
    if (isEnded) return Promise.resolve(undefined)
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      post(message(id))
    })
  }

  port.listen(
    (received) => {
      const message = received as FromHost
      if (message.type === 'event') {
        for (const listener of listeners) listener(message.event)
      } else if ('id' in message) {
        waiting.get(message.id)?.(message)
        waiting.delete(message.id)
      } else streams.receive(message)
    },
    () => {
      isEnded = true
      streams.end()
      for (const answer of waiting.values()) answer(undefined)
      waiting.clear()
    },
  )

  return {
    async dispatch(request) {
      const answer = await ask((id) => ({ type: 'dispatch', id, request }))
      return answer?.type === 'reply' ? answer.reply : failureReply(hostEnded())
    },

    async serveBytes(request) {
      const { url, method, headers, body, signal } = request
      const sent: SentRequest = {
        url,
        method,
        headers: [...headers],
        body: body === null ? undefined : streams.give(body),
      }
      let abort = () => {}
      const answer = await ask((id) => {
        abort = () => post({ type: 'abort', id })
        signal.addEventListener('abort', abort)
        if (signal.aborted) queueMicrotask(abort)
        return { type: 'bytes', id, request: sent }
      })
      signal.removeEventListener('abort', abort)
      if (answer?.type !== 'response') return Response.json(failureReply(hostEnded()), { status: 503 })
      const { response } = answer
      return new Response(response.body === undefined ? null : streams.take(response.body), {
        status: response.status,
        headers: response.headers.map(([name, value]): [string, string] => [name, value]),
      })
    },

    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    async close() {
      await ask((id) => ({ type: 'close', id }))
    },
  }
}
