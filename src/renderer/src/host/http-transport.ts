import { HostReply } from '../../../shared/contract/envelope'
import { HostEvent } from '../../../shared/contract/host-event'
import type { HostTransport } from '../../../shared/contract/host-transport'
import { HostUnreachable } from './host-unreachable'
import { sendByRequest } from './send-bytes'
import { isRefusal, SessionUnknown } from './session-unknown'
import type { WindowTransport } from './window-transport'

type EventListener = Parameters<HostTransport['listen']>[0]
type ConnectionListener = NonNullable<Parameters<HostTransport['listen']>[1]>

const RETRY_MS = 3_000

/**
 * Reach the host that serves this page on the loopback address. The token of
 * the address is exchanged once for a cookie and taken out of the address, so
 * that it does not stay in the history of the browser.
 *
 * @throws HostUnreachable when there is no host, or it does not know this page. Later requests throw
 * SessionUnknown when the host that answers is a new one.
 */
export async function openHttpTransport(): Promise<WindowTransport> {
  const token = tokenOfAddress(window.location.hash)
  if (token !== undefined) {
    window.history.replaceState(null, '', window.location.pathname)
    await post('/session', { token })
  }

  const listeners = new Map<EventListener, ConnectionListener | undefined>()
  await openEvents(
    (event) => {
      for (const listener of listeners.keys()) listener(event)
    },
    (state) => {
      for (const onConnection of listeners.values()) onConnection?.(state)
    },
  )

  return {
    bytesBase: '',
    sendBytes: sendByRequest,
    async send(request) {
      const response = await post('/host', request)
      if (isRefusal(response.status)) throw new SessionUnknown(`The host answered ${response.status}`)
      if (!response.ok) throw new HostUnreachable(`The host answered ${response.status}`)
      return HostReply.parse(await response.json())
    },
    listen(listener, onConnection) {
      listeners.set(listener, onConnection)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * One stream of events a page. Resolves when it is open: what is asked before
 * that could go unheard. Later it is opened again for as long as it takes: a
 * host that was ended and started again takes this page in once the same
 * browser has its new cookie.
 */
function openEvents(onEvent: EventListener, onConnection: ConnectionListener): Promise<void> {
  return new Promise((resolve, reject) => {
    let isKnown = false
    function open(): void {
      const source = new EventSource('/events')
      source.onmessage = (message) => onEvent(HostEvent.parse(JSON.parse(message.data)))
      source.onopen = () => {
        onConnection('connected')
        isKnown = true
        resolve()
      }
      source.onerror = () => {
        // The browser tries again by itself, except after a refusal.
        if (source.readyState !== EventSource.CLOSED) onConnection('lost')
        else if (isKnown) {
          void connectionNow().then(onConnection)
          setTimeout(open, RETRY_MS)
        } else reject(new HostUnreachable('No events from the host'))
      }
    }
    open()
  })
}

/** A stream of events that was refused does not say why. */
async function connectionNow(): Promise<'lost' | 'refused'> {
  try {
    return isRefusal((await post('/host', {})).status) ? 'refused' : 'lost'
  } catch {
    return 'lost'
  }
}

/** `#<token>` when the page is opened from the printed address; `#/…` is a place in the app. */
function tokenOfAddress(hash: string): string | undefined {
  const rest = hash.slice(1)
  return rest === '' || rest.startsWith('/') ? undefined : rest
}

async function post(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch (cause) {
    throw new HostUnreachable('The host does not answer', { cause })
  }
}
