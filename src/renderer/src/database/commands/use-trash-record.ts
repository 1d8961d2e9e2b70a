import { useMemo } from 'react'
import type { Noun } from '../../../../shared/journal/entry'
import { useHost } from '../../host/host-context'
import { useCaseSession } from '../case-session'

export interface TrashCommands {
  /** Put a record aside. */
  readonly trash: (noun: Noun, id: string) => Promise<void>
  /** Bring it back whole. */
  readonly restore: (noun: Noun, id: string) => Promise<void>
}

export function useTrashRecord(): TrashCommands {
  const host = useHost()
  const { caseId } = useCaseSession()
  return useMemo(
    () => ({
      trash: async (noun, id) => {
        await host.call('record.trash', { caseId, noun, id })
      },
      restore: async (noun, id) => {
        await host.call('record.restore', { caseId, noun, id })
      },
    }),
    [host, caseId],
  )
}
