import { useState } from 'react'
import { useTrashRecord } from '../../database/commands/use-trash-record'

export interface OverrideActions {
  /** Put a wording aside: the generated text stands there again. */
  readonly trash: (id: string) => void
  readonly restore: (id: string) => void
  /** Why the last of them failed. */
  readonly failure: unknown
}

/** Putting the owner's wording of a paragraph aside, and bringing it back. */
export function useOverrideActions(): OverrideActions {
  const commands = useTrashRecord()
  const [failure, setFailure] = useState<unknown>()
  const run = (action: 'trash' | 'restore') => (id: string) => {
    setFailure(undefined)
    commands[action]('override', id).catch(setFailure)
  }
  return { trash: run('trash'), restore: run('restore'), failure }
}
