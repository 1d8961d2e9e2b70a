import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { AppError } from '../../../../shared/errors/app-error'
import { useHost } from '../../host/host-context'
import { createFieldSaver, type FieldSaver, type SaveState, type ToMend } from './field-saver'
import { withNulls } from './use-put-record'

const SaverContext = createContext<FieldSaver | undefined>(undefined)

/** One saver for the whole window, so that what is typed outlives every view and every case. */
export function SaverProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const host = useHost()
  const saver = useMemo(
    () =>
      createFieldSaver({
        put: ({ caseId, noun, id }, body) =>
          host.call('record.put', { caseId, noun, id, body: withNulls(body) }),
        isWorthRetrying: (error) =>
          !(error instanceof AppError && (error.code === 'record-invalid' || error.code === 'input-invalid')),
      }),
    [host],
  )

  useEffect(() => {
    const flush = () => void saver.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.state() === 'saved') return
      flush()
      event.preventDefault()
    }
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('beforeunload', warn)
    }
  }, [saver])

  return <SaverContext.Provider value={saver}>{children}</SaverContext.Provider>
}

export function useSaver(): FieldSaver {
  const saver = useContext(SaverContext)
  if (saver === undefined) throw new Error('SaverProvider is missing')
  return saver
}

/** What the header says: everything is on disk, something is under way, or something is not. */
export function useSaveState(): SaveState {
  const saver = useSaver()
  return useSyncExternalStore(saver.subscribe, saver.state)
}

/** What was typed and has to be changed before it can be saved. */
export function useToMend(): readonly ToMend[] {
  const saver = useSaver()
  return useSyncExternalStore(saver.subscribe, saver.toMend)
}
