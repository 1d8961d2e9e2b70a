import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { AppError } from '../../../shared/errors/app-error'
import { useHost, useTransport } from '../host/host-context'
import { desktopBridge } from '../host/ipc-transport'
import { applyEntries } from './apply-entries'
import { useSaver } from './commands/saver-context'
import { openStorage } from './open-storage'
import { OrganiserDatabase } from './organiser-database'

export interface CaseSession {
  readonly caseId: string
  readonly database: OrganiserDatabase
}

const CaseSessionContext = createContext<CaseSession | undefined>(undefined)

export function useCaseSession(): CaseSession {
  const session = useContext(CaseSessionContext)
  if (session === undefined) throw new Error('CaseSessionProvider is missing')
  return session
}

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: CaseSession }
  | { readonly state: 'failed'; readonly error: unknown }

interface CaseSessionProviderProps {
  readonly caseId: string
  readonly opening: ReactElement
  readonly failed: (error: unknown, retry: () => void) => ReactElement
  readonly children: ReactNode
}

/** Opens a case, keeps its working view up to date, and throws the view away at the end. */
export function CaseSessionProvider({
  caseId,
  opening,
  failed,
  children,
}: CaseSessionProviderProps): ReactElement {
  const host = useHost()
  const transport = useTransport()
  const saver = useSaver()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<Opening>({ state: 'opening' })
  const retry = useMemo(() => () => setAttempt((count) => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the case anew
  useEffect(() => {
    const door = desktopBridge() === undefined ? 'browser' : 'electron'
    const database = new OrganiserDatabase(caseId, openStorage(door))
    let ended = false
    setState({ state: 'opening' })

    const feed = applyEntries({ database, openAgain: () => host.call('case.open', { caseId }) })
    const listen: Parameters<typeof transport.listen>[0] = (event) => {
      if (event.type === 'case.closed' && event.caseId === caseId) {
        const error = new AppError('case-closed', 'The case was closed from elsewhere', { caseId })
        setState({ state: 'failed', error })
      } else if (event.type === 'case.locked' && event.caseId === caseId) {
        const error = new AppError('passphrase-needed', 'The case was locked', { caseId })
        setState({ state: 'failed', error })
        // What was readable here goes with the key.
        void database.delete()
      } else feed.receive(event)
    }
    const stop = transport.listen(listen, (connection) => {
      if (connection === 'connected') void feed.catchUp().catch(() => undefined)
    })

    async function open(): Promise<void> {
      await saver.flush()
      await database.delete({ disableAutoOpen: false })
      await feed.catchUp()
      if (!ended) setState({ state: 'open', session: { caseId, database } })
    }
    open().catch((error: unknown) => {
      if (!ended) setState({ state: 'failed', error })
    })

    return () => {
      ended = true
      stop()
      void saver.flush()
      void database.delete()
    }
  }, [host, transport, saver, caseId, attempt])

  if (state.state === 'failed') return failed(state.error, retry)
  if (state.state === 'opening' || state.session.caseId !== caseId) return opening
  return <CaseSessionContext.Provider value={state.session}>{children}</CaseSessionContext.Provider>
}
