import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'

type Protection = OperationOutput<'case.protection'>

interface ProtectionState {
  /** `undefined` while it is read. */
  readonly protection: Protection | undefined
  /** After something about it was changed. */
  readonly readAgain: () => void
}

const Context = createContext<ProtectionState>({ protection: undefined, readAgain: () => undefined })

/** What stands before the open case, for the lock button and the view that changes it. */
export function ProtectionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const host = useHost()
  const { caseId } = useCaseSession()
  const [protection, setProtection] = useState<Protection>()
  const [reading, setReading] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading asks anew
  useEffect(() => {
    let ended = false
    host.call('case.protection', { caseId }).then(
      (answer) => {
        if (!ended) setProtection(answer)
      },
      () => undefined,
    )
    return () => {
      ended = true
    }
  }, [host, caseId, reading])

  const value = useMemo(
    () => ({ protection, readAgain: () => setReading((count) => count + 1) }),
    [protection],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useProtection(): ProtectionState {
  return useContext(Context)
}
