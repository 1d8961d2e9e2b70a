import type { HostReply, HostRequest } from './envelope'
import type { HostEvent } from './host-event'

export type ConnectionState = 'connected' | 'lost' | 'refused'

/** How a window reaches its host. IPC, HTTP and tests each provide one. */
export interface HostTransport {
  /** One request, one reply. */
  send(request: HostRequest): Promise<HostReply>
  /**
   * @param onConnection - told when the way to the host is made or lost; events in between are gone.
   *   `refused`: there is a host, and it does not know this window.
   * @returns a function that stops listening.
   */
  listen(listener: (event: HostEvent) => void, onConnection?: (state: ConnectionState) => void): () => void
  /** Where the byte routes of `byte-routes.ts` start, without a trailing slash; '' for the page's own origin. */
  readonly bytesBase: string
}
