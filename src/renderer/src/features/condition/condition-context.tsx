import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { type CaseCondition, faultKinds } from '../../../../shared/contract/case-fault'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'
import { ConditionScreen } from './condition-screen'

interface KnownCondition {
  /** What was found when the case was opened; undefined until it is known. */
  readonly condition: CaseCondition | undefined
  /** Bring the screen about it up again. */
  readonly show: () => void
}

const ConditionContext = createContext<KnownCondition>({ condition: undefined, show: () => undefined })

export function useCondition(): KnownCondition {
  return useContext(ConditionContext)
}

/** Says first what is damaged in a case, before anything of it is shown. */
export function ConditionGate({ children }: { readonly children: ReactNode }): ReactElement | null {
  const host = useHost()
  const { caseId } = useCaseSession()
  const [condition, setCondition] = useState<CaseCondition>()
  const [shown, setShown] = useState(false)
  const [answered, setAnswered] = useState(false)

  useEffect(() => {
    let ended = false
    async function ask(): Promise<void> {
      // A case that was closed meanwhile says so by itself.
      const found = await host.call('case.condition', { caseId }).catch(() => undefined)
      if (ended) return
      setCondition(found)
      setShown(found !== undefined && isDamaged(found))
      setAnswered(true)
    }
    void ask()
    return () => {
      ended = true
    }
  }, [host, caseId])

  const known = useMemo(() => ({ condition, show: () => setShown(true) }), [condition])
  if (!answered) return null
  return (
    <ConditionContext.Provider value={known}>
      {shown && condition !== undefined ? (
        <ConditionScreen condition={condition} onGoOn={() => setShown(false)} />
      ) : (
        children
      )}
    </ConditionContext.Provider>
  )
}

export function isDamaged({ faults }: CaseCondition): boolean {
  return faults.some(({ fault }) => faultKinds[fault] === 'damage')
}
