import type { Host } from '../host/create-host'
import { privateHeaders } from '../host/private-headers'
import type { WindowAssets } from '../host/window-assets'
import type { DoorSession } from './door-session'
import { type Door, refusalOf, strangerRefusal } from './request-guard'
import { serveEvents } from './serve-events'

/** One request of the contract: text a person typed, never a file. */
const LIMIT_BYTES = 8 * 1024 ** 2

interface Ports {
  readonly host: Host
  readonly door: Door
  readonly session: DoorSession
  readonly assets: WindowAssets
}

/** Everything the browser door answers, web-standard, so that it is the same with and without a socket. */
export function createDoorHandler({
  host,
  door,
  session,
  assets,
}: Ports): (request: Request) => Promise<Response> {
  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const stranger = strangerRefusal(request, door)
    if (stranger !== undefined) return plain(403, stranger)

    if (request.method === 'POST' && pathname === '/session') return session.exchange(await readJson(request))
    if (!isPrivate(pathname)) return assets(request)

    const refusal = refusalOf(request, session.tokenOf(request), door)
    if (refusal !== undefined) return plain(403, refusal)
    if (pathname.startsWith('/bytes/')) return host.serveBytes(request)
    if (pathname === '/events' && request.method === 'GET') return serveEvents(host)
    if (pathname === '/host' && request.method === 'POST') {
      const body = await readJson(request)
      return body === undefined ? plain(400, 'Not a request') : Response.json(await host.dispatch(body))
    }
    return plain(404, 'Not found')
  }

  return async function handle(request) {
    const response = await answer(request)
    for (const [name, value] of Object.entries(privateHeaders)) response.headers.set(name, value)
    return response
  }
}

function isPrivate(pathname: string): boolean {
  return ['/host', '/events', '/session'].includes(pathname) || pathname.startsWith('/bytes/')
}

function plain(status: number, text: string): Response {
  return new Response(text, { status })
}

/** @returns undefined where the body is not JSON or longer than any request. */
async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let byteLength = 0
  for await (const chunk of request.body ?? []) {
    byteLength += chunk.byteLength
    if (byteLength > LIMIT_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
