import { HostReply, type HostRequest } from '../../../shared/contract/envelope'
import { HostEvent } from '../../../shared/contract/host-event'
import type { HostTransport } from '../../../shared/contract/host-transport'

/** What the preload script puts on `window` in the desktop app. */
export interface PreloadBridge {
  send(request: HostRequest): Promise<unknown>
  listen(listener: (event: unknown) => void): () => void
}

declare global {
  interface Window {
    readonly leakdocket?: PreloadBridge
  }
}

/** Reach the host process through the preload script. */
export function createIpcTransport(bridge: PreloadBridge): HostTransport {
  return {
    bytesBase: '',
    send: async (request) => HostReply.parse(await bridge.send(request)),
    listen: (listener) => bridge.listen((event) => listener(HostEvent.parse(event))),
  }
}
