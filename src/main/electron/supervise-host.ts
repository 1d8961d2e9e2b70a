import type { HostEvent } from '../../shared/contract/host-event'
import type { Host } from '../host/create-host'
import type { RunningHost } from './fork-host'

interface Options {
  readonly start: () => RunningHost
  /** The host has ended by itself. @returns whether to start another one. */
  readonly mayStartAgain: () => Promise<boolean>
  readonly onConnection: (state: 'connected' | 'lost') => void
}

/**
 * A host that outlives its process. What is on disk is safe, since an entry is
 * acknowledged only then; what is not, the window still holds and sends again.
 */
export function superviseHost({ start, mayStartAgain, onConnection }: Options): Host {
  const listeners = new Set<(event: HostEvent) => void>()
  let isClosing = false
  let current = begin()

  function begin(): Host {
    const { host, ended } = start()
    host.listen((event) => {
      for (const listener of listeners) listener(event)
    })
    void ended.then(async () => {
      if (isClosing) return
      onConnection('lost')
      if (!(await mayStartAgain())) return
      current = begin()
      onConnection('connected')
    })
    return host
  }

  return {
    dispatch: (request) => current.dispatch(request),
    serveBytes: (request) => current.serveBytes(request),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosing = true
      return current.close()
    },
  }
}
