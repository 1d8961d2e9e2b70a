import type { ServeBytes } from '../host/serve-bytes'
import type { WindowAssets } from '../host/window-assets'
import { isOurs } from './window-address'

interface Ports {
  readonly assets: WindowAssets
  readonly serveBytes: ServeBytes
}

/** Everything behind `leakdocket://app/`: the built window and the bytes of the open case. */
export function createWindowHandler({ assets, serveBytes }: Ports): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOurs(request.url)) return new Response('No such page', { status: 404 })
    const { pathname } = new URL(request.url)
    return pathname.startsWith('/bytes/') ? serveBytes(request) : assets(request)
  }
}
