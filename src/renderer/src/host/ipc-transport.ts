import { HostReply } from '../../../shared/contract/envelope'
import { HostEvent } from '../../../shared/contract/host-event'
import type { PreloadBridge } from '../../../shared/contract/preload-bridge'
import { sendByStream } from './send-bytes'
import type { WindowTransport } from './window-transport'

declare global {
  interface Window {
    readonly leakdocket?: PreloadBridge
  }
}

/** Only the desktop app has it; a page in a browser reaches its host over HTTP. */
export function desktopBridge(): PreloadBridge | undefined {
  return window.leakdocket
}

/** Reach the host process through the preload script. */
export function createIpcTransport(bridge: PreloadBridge): WindowTransport {
  return {
    bytesBase: '',
    sendBytes: sendByStream,
    send: async (request) => HostReply.parse(await bridge.send(request)),
    listen: (listener, onConnection) =>
      bridge.listen((event) => listener(HostEvent.parse(event)), onConnection),
  }
}
