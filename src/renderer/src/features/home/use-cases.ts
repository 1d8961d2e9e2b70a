import { useEffect, useState } from 'react'
import type { CaseSummary } from '../../../../shared/contract/case-summary'
import { useHost } from '../../host/host-context'

export interface Cases {
  /** `undefined` until the host has answered. */
  readonly cases?: readonly CaseSummary[]
  readonly dataFolder?: string
  readonly error?: unknown
  readonly readAgain: () => void
}

/** The cases in the data folder, asked for when the home screen appears and when the window is looked at again. */
export function useCases(): Cases {
  const host = useHost()
  const [state, setState] = useState<Omit<Cases, 'readAgain'>>({})
  const [reading, setReading] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading asks anew
  useEffect(() => {
    let ended = false
    async function read(): Promise<void> {
      try {
        const [{ cases }, { dataFolder }] = await Promise.all([
          host.call('case.list', {}),
          host.call('app.describe', {}),
        ])
        if (!ended) setState({ cases, dataFolder })
      } catch (error) {
        if (!ended) setState({ error })
      }
    }
    const refresh = () => void read()
    refresh()
    window.addEventListener('focus', refresh)
    return () => {
      ended = true
      window.removeEventListener('focus', refresh)
    }
  }, [host, reading])

  return { ...state, readAgain: () => setReading((count) => count + 1) }
}
