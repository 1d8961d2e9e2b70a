import { useCallback, useEffect, useRef, useState } from 'react'
import type { OperationOutput } from '../../../../shared/contract/host-contract'
import { useCaseSession } from '../../database/case-session'
import { useHost } from '../../host/host-context'

export interface ToCheck {
  readonly id: string
  readonly title: string
}

type Result = OperationOutput<'evidence.verify'>['result']

/** An original that is not as it came in. */
export interface BadOriginal extends ToCheck {
  readonly result: Exclude<Result, 'unchanged'>
}

export interface CheckOfAll {
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly total: number
  readonly checked: number
  /** The one that is being read. */
  readonly current?: string
  readonly bad: readonly BadOriginal[]
  readonly error?: unknown
}

interface CheckAll {
  /** `undefined` until a check was begun. */
  readonly check: CheckOfAll | undefined
  readonly start: (items: readonly ToCheck[]) => void
  readonly stop: () => void
  readonly dismiss: () => void
}

/**
 * Checks originals one after the other; the host reads each as a stream and
 * writes what it found into its custody. Leaving the view stops it.
 */
export function useCheckAll(): CheckAll {
  const host = useHost()
  const { caseId } = useCaseSession()
  const [check, setCheck] = useState<CheckOfAll>()
  const running = useRef<AbortController>(undefined)
  const stop = useCallback(() => running.current?.abort(), [])
  useEffect(() => stop, [stop])

  async function run(items: readonly ToCheck[], { signal }: AbortController): Promise<void> {
    const total = items.length
    const bad: BadOriginal[] = []
    let checked = 0
    const tell = (news: Pick<CheckOfAll, 'state'> & Partial<CheckOfAll>) =>
      setCheck({ total, checked, bad: [...bad], ...news })
    for (const { id, title } of items) {
      if (signal.aborted) break
      tell({ state: 'running', current: title })
      try {
        const { result } = await host.call('evidence.verify', { caseId, evidenceId: id })
        if (result !== 'unchanged') bad.push({ id, title, result })
        checked += 1
      } catch (error) {
        tell({ state: 'failed', current: title, error })
        return
      }
    }
    tell({ state: signal.aborted ? 'stopped' : 'done' })
  }

  return {
    check,
    stop,
    dismiss: () => setCheck(undefined),
    start: (items) => {
      stop()
      running.current = new AbortController()
      void run(items, running.current)
    },
  }
}
