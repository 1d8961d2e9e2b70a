import { useCallback, useEffect, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import type { PortableCase } from '../../../../shared/journal/to-portable-case'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import type { HostClient } from '../../host/host-client'
import { useHost } from '../../host/host-context'

export type ShippedLaw = OperationOutput<'law.catalogue'>

export interface Law {
  readonly catalogue: ShippedLaw | undefined
  /** What the articles say about the case as it is now; `undefined` until there is an incident. */
  readonly answer: LawAnswer | undefined
  readonly error: unknown
  readonly retry: () => void
}

/** The catalogue ships with the app and never changes while it runs. */
const catalogues = new WeakMap<HostClient, Promise<ShippedLaw>>()

/** After the last change of a record; the case is not compared again at every keystroke. */
const QUIET_MS = 300

/** The catalogue, and the case compared with it again whenever the case changes. */
export function useLaw(caseId: string, from: PortableCase | undefined): Law {
  const host = useHost()
  const [catalogue, setCatalogue] = useState<ShippedLaw>()
  const [answer, setAnswer] = useState<LawAnswer>()
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const [attempt, setAttempt] = useState(0)
  const started = answer !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks anew
  useEffect(() => {
    let ended = false
    loadCatalogue(host).then(
      (it) => ended || setCatalogue(it),
      (error: unknown) => ended || setFailure({ error }),
    )
    return () => {
      ended = true
    }
  }, [host, attempt])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks anew; only the first is not delayed
  useEffect(() => {
    if (from === undefined) return
    if ('missing' in from) {
      setAnswer(undefined)
      return
    }
    let ended = false
    const timer = setTimeout(
      () => {
        host.call('law.evaluate', { caseId }).then(
          (it) => {
            if (ended) return
            setAnswer(it)
            setFailure(undefined)
          },
          (error: unknown) => ended || setFailure({ error }),
        )
      },
      started ? QUIET_MS : 0,
    )
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [host, caseId, from, attempt])

  return {
    catalogue,
    answer,
    error: failure?.error,
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  }
}

function loadCatalogue(host: HostClient): Promise<ShippedLaw> {
  const known = catalogues.get(host)
  if (known !== undefined) return known
  const loading = host.call('law.catalogue', {})
  catalogues.set(host, loading)
  loading.catch(() => catalogues.delete(host))
  return loading
}
