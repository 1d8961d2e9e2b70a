import { useLiveQuery } from 'dexie-react-hooks'
import { useCaseSession } from '../case-session'

/**
 * Ids of incidents of which nobody said yet how they are known. The format
 * takes such an incident for a fact; the window asks.
 */
export function useUnsaidCertainty(): ReadonlySet<string> | undefined {
  const { database } = useCaseSession()
  return useLiveQuery(async () => {
    const rows = await database.incident.toArray()
    return new Set(rows.filter(({ given }) => !given.includes('certainty')).map(({ id }) => id))
  }, [database])
}
