import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { HostTransport } from '../../../shared/contract/host-transport'
import { createHostClient, type HostClient } from './host-client'

interface HostContextValue {
  readonly transport: HostTransport
  readonly client: HostClient
}

const HostContext = createContext<HostContextValue | undefined>(undefined)

interface HostProviderProps {
  readonly transport: HostTransport
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
export function useTransport(): HostTransport {
  return useHostContext().transport
}

/** Whether the host still answers. */
export function useConnection(): 'connected' | 'lost' {
  const transport = useTransport()
  const [connection, setConnection] = useState<'connected' | 'lost'>('connected')
  useEffect(() => transport.listen(() => {}, setConnection), [transport])
  return connection
}
