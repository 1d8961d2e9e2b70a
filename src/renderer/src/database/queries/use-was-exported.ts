import { useLiveQuery } from 'dexie-react-hooks'
import { useCaseSession } from '../case-session'

/** Whether a paper of the case was ever written to a file. */
export function useWasExported(): boolean | undefined {
  const { database } = useCaseSession()
  return useLiveQuery(async () => (await database.case.get('case'))?.exported === true, [database])
}
