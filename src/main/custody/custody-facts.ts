import type { IsoDate } from '../../shared/domain/calendar'
import type { CustodyFacts, KeptItem } from '../../shared/drafting/custody-page'
import { exhibitNumbers } from '../../shared/drafting/exhibit-numbers'
import { AppError } from '../../shared/errors/app-error'
import { custodyRows } from '../../shared/journal/custody-rows'
import type { JournalEntry } from '../../shared/journal/entry'
import type { EvidenceRecord } from '../../shared/journal/records'
import { type CaseRecords, reduceEntries } from '../../shared/journal/reduce-entries'
import { toPortableCase } from '../../shared/journal/to-portable-case'
import { stateCode } from '../casefile/state-code'

interface Wanted {
  readonly caseId: string
  readonly entries: readonly JournalEntry[]
  /** The computer that prints. */
  readonly device: string
  readonly day: IsoDate
  /** For the page of one item. */
  readonly evidenceId: string | undefined
}

/**
 * What the entries of a case tell for a custody page.
 *
 * @throws AppError `record-not-found` for an item that never was in the case.
 */
export function custodyFacts({
  caseId,
  entries,
  device,
  day,
  evidenceId,
}: Wanted): Omit<CustodyFacts, 'canPrint'> {
  const records = reduceEntries(entries)
  const all = keptItems(records)
  const items = evidenceId === undefined ? all : all.filter(({ record }) => record.id === evidenceId)
  if (evidenceId !== undefined && items.length === 0) {
    throw new AppError('record-not-found', `No evidence ${evidenceId}`, { noun: 'evidence', id: evidenceId })
  }
  return {
    title: records.case?.title ?? '',
    day,
    stateCode: stateCode(caseId, entries),
    device,
    items,
    rows: custodyRows(entries, evidenceId),
    ...(evidenceId !== undefined && {
      handOvers: custodyRows(entries).filter(({ act }) => act === 'handedOver'),
    }),
  }
}

/** Numbered exhibits in the order of the papers, then the others; what was put aside comes last. */
function keptItems(records: CaseRecords): readonly KeptItem[] {
  const numbers = numbersOf(records)
  const places = new Map([...numbers.keys()].map((id, place) => [id, place]))
  const placeOf = ({ id }: EvidenceRecord) => places.get(id) ?? places.size
  const live = records.evidence.toSorted((a, b) => placeOf(a) - placeOf(b))
  const aside = records.trashed.flatMap(({ noun, record, erased }) =>
    noun === 'evidence' ? [{ record: record as EvidenceRecord, erased }] : [],
  )
  return [
    ...live.map((record) => ({ record, number: numbers.get(record.id), standing: 'live' as const })),
    ...aside.map(({ record, erased }) => ({
      record,
      number: undefined,
      standing: erased ? ('erased' as const) : ('aside' as const),
    })),
  ]
}

/** None before there is a case to number, or where records fit alone but not together. */
function numbersOf(records: CaseRecords): ReadonlyMap<string, string> {
  try {
    const portable = toPortableCase(records)
    return 'case' in portable ? exhibitNumbers(portable.case) : new Map()
  } catch (error) {
    if (error instanceof AppError && error.code === 'record-invalid') return new Map()
    throw error
  }
}
