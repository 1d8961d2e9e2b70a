import { useLiveQuery } from 'dexie-react-hooks'
import type { Noun } from '../../../../shared/journal/entry'
import type { RecordOf } from '../../../../shared/journal/records'
import { useCaseSession } from '../case-session'

/** `undefined` while the first read is under way, `null` where there is no such record. */
export function useRecord<Of extends Noun>(
  noun: Of,
  id: string | undefined,
): RecordOf[Of] | null | undefined {
  const { database } = useCaseSession()
  return useLiveQuery(async () => {
    if (id === undefined) return null
    const row = await database.rowsOf(noun).get(id)
    return row?.record ?? null
  }, [database, noun, id])
}
