import { useMemo } from 'react'
import type { Noun } from '../../../../shared/journal/entry'
import { useHost } from '../../host/host-context'
import { useCaseSession } from '../case-session'
import { useSaver } from './saver-context'

export interface TrashCommands {
  /** Put a record aside. */
  readonly trash: (noun: Noun, id: string) => Promise<void>
  /** Bring it back whole. */
  readonly restore: (noun: Noun, id: string) => Promise<void>
}

export function useTrashRecord(): TrashCommands {
  const host = useHost()
  const { caseId } = useCaseSession()
  const saver = useSaver()
  return useMemo(
    () => ({
      trash: async (noun, id) => {
        await saver.flush()
        await host.call('record.trash', { caseId, noun, id })
        // Nobody can get to its fields any more.
        saver.discard({ caseId, noun, id })
      },
      restore: async (noun, id) => {
        await host.call('record.restore', { caseId, noun, id })
      },
    }),
    [host, caseId, saver],
  )
}
