import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { ConnectionState } from '../../../shared/contract/host-transport'
import { createHostClient, type HostClient } from './host-client'
import type { WindowTransport } from './window-transport'

interface HostContextValue {
  readonly transport: WindowTransport
  readonly client: HostClient
}

const HostContext = createContext<HostContextValue | undefined>(undefined)

interface HostProviderProps {
  readonly transport: WindowTransport
  readonly children: ReactNode
}

export function HostProvider({ transport, children }: HostProviderProps): ReactElement {
  const value = useMemo(() => ({ transport, client: createHostClient(transport.send) }), [transport])
  return <HostContext.Provider value={value}>{children}</HostContext.Provider>
}

function useHostContext(): HostContextValue {
  const value = useContext(HostContext)
  if (value === undefined) throw new Error('HostProvider is missing')
  return value
}

export function useHost(): HostClient {
  return useHostContext().client
}

/** For byte routes and events; operations go through `useHost`. */
export function useTransport(): WindowTransport {
  return useHostContext().transport
}

/** Whether the host still answers. */
export function useConnection(): ConnectionState {
  const transport = useTransport()
  const [connection, setConnection] = useState<ConnectionState>('connected')
  useEffect(() => transport.listen(() => {}, setConnection), [transport])
  return connection
}
