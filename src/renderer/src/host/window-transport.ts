import type { HostTransport } from '../../../shared/contract/host-transport'
import type { SendBytes } from './send-bytes'

/** A transport of a window: besides requests and events it sends files. */
export interface WindowTransport extends HostTransport {
  readonly sendBytes: SendBytes
}
