import type { HostRequest } from './envelope'

/** All that the desktop app's preload script puts on `window`: the way to the host, and nothing of Electron. */
export interface PreloadBridge {
  /** @returns what should be a `HostReply`; the window checks it. */
  send(request: HostRequest): Promise<unknown>
  /**
   * @param listener - gets what should be a `HostEvent`; the window checks it.
   * @param onConnection - told when the host has ended, and when a new one stands in for it.
   * @returns a function that stops listening.
   */
  listen(listener: (event: unknown) => void, onConnection?: (state: 'connected' | 'lost') => void): () => void
}
