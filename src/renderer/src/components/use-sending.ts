import { useState } from 'react'

export interface Sending {
  readonly busy: boolean
  /** How the last one failed; undefined where it did not. */
  readonly error: unknown
  /** @returns whether it went well. */
  readonly send: (work: () => Promise<unknown>) => Promise<boolean>
  /** Take back what was said of a failure. */
  readonly forget: () => void
}

/** Whether something is on its way to the host, and how it failed. */
export function useSending(problem?: unknown): Sending {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(problem)
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    setError(undefined)
    try {
      await work()
      return true
    } catch (failure) {
      setError(failure)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, send, forget: () => setError(undefined) }
}
