import { useLiveQuery } from 'dexie-react-hooks'
import { type IsoMoment, instantMs } from '../../../../shared/domain/calendar'
import type { Noun } from '../../../../shared/journal/entry'
import type { RecordOf } from '../../../../shared/journal/records'
import { useCaseSession } from '../case-session'
import type { OrganiserDatabase, Row } from '../organiser-database'

type ListedNoun = Exclude<Noun, 'case' | 'claims'>

/**
 * All records of a noun: incidents and filings in the order in which they
 * happened (unknown times last), the others in the order in which they were made.
 */
export async function readRecords<Of extends ListedNoun>(
  database: OrganiserDatabase,
  noun: Of,
): Promise<readonly RecordOf[Of][]> {
  const records = await readRecordsAsMade(database, noun)
  return records
    .map((record, index) => ({ record, index, at: whenOf(record) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ record }) => record)
}

/** All records of a noun in the order in which they were made: the order of the portable case, and of its paths. */
export async function readRecordsAsMade<Of extends ListedNoun>(
  database: OrganiserDatabase,
  noun: Of,
): Promise<readonly RecordOf[Of][]> {
  const rows: readonly Row<Of>[] = await database.rowsOf(noun).orderBy('order').toArray()
  return rows.map((row) => row.record)
}

/** `undefined` while the first read is under way. */
export function useRecords<Of extends ListedNoun>(noun: Of): readonly RecordOf[Of][] | undefined {
  const { database } = useCaseSession()
  return useLiveQuery(() => readRecords(database, noun), [database, noun])
}

const UNKNOWN_TIME_MS = Number.MAX_SAFE_INTEGER

function whenOf(record: object): number {
  if ('handedInAt' in record) return instantMs(record.handedInAt as IsoMoment)
  if ('channel' in record && 'conduct' in record) {
    const { occurredAt } = record as { occurredAt?: IsoMoment }
    return occurredAt === undefined ? UNKNOWN_TIME_MS : instantMs(occurredAt)
  }
  return 0
}
