import { useLiveQuery } from 'dexie-react-hooks'
import { useCaseSession } from '../case-session'
import type { TrashedRow } from '../organiser-database'

/** Records that were put aside, newest nouns mixed. */
export function useTrash(): readonly TrashedRow[] | undefined {
  const { database } = useCaseSession()
  return useLiveQuery(() => database.trash.toArray(), [database])
}
