import type { Filing } from '../domain/filing'
import type { Incident } from '../domain/incident'
import { problemsOf } from '../domain/problems'
import type { Override } from '../drafting/override'
import type { Problem } from '../errors/app-error'
import type { JournalEntry, Noun } from './entry'
import { type FoldedRecord, foldEntries } from './fold-entries'
import {
  type CaseRecord,
  type ClaimsRecord,
  type EvidenceRecord,
  type MarkingRecord,
  type PartyRecord,
  type RecordOf,
  recordSchemas,
} from './records'

/** A record that was put aside; it can come back whole unless its bytes were erased. */
interface TrashedRecord<Of extends Noun = Noun> {
  readonly noun: Of
  readonly record: RecordOf[Of]
  /** Of evidence: its bytes were erased for good, so it cannot come back. */
  readonly erased: boolean
}

/** A record that breaks the case format, for example after two devices changed it apart. It is left out. */
interface BrokenRecord {
  readonly noun: Noun
  readonly id: string
  readonly problems: readonly Problem[]
}

/** The records of a case, each kind in the order in which they were made. */
export interface CaseRecords {
  readonly case: CaseRecord | undefined
  readonly parties: readonly PartyRecord[]
  readonly incidents: readonly Incident[]
  readonly evidence: readonly EvidenceRecord[]
  readonly filings: readonly Filing[]
  readonly claims: ClaimsRecord | undefined
  readonly markings: readonly MarkingRecord[]
  readonly overrides: readonly Override[]
  readonly trashed: readonly TrashedRecord[]
  readonly problems: readonly BrokenRecord[]
}

/**
 * The records that result from entries: the same whatever order they arrive
 * in, and from whichever devices. Never throws: a record that does not fit
 * its schema is named in `problems`.
 */
export function reduceEntries(entries: readonly JournalEntry[]): CaseRecords {
  const kept: { [Of in Noun]: RecordOf[Of][] } = {
    case: [],
    party: [],
    incident: [],
    evidence: [],
    filing: [],
    claims: [],
    marking: [],
    override: [],
  }
  const trashed: TrashedRecord[] = []
  const problems: BrokenRecord[] = []

  for (const folded of foldEntries(entries)) {
    const { noun, id } = folded
    const result = parseRecord(folded)
    if ('problems' in result) problems.push({ noun, id, problems: result.problems })
    else if (folded.trashed) trashed.push({ noun, record: result.record, erased: folded.erased })
    else keep(kept[noun], result.record)
  }
  return {
    case: kept.case[0],
    parties: kept.party,
    incidents: kept.incident,
    evidence: kept.evidence,
    filings: kept.filing,
    claims: kept.claims[0],
    markings: kept.marking,
    overrides: kept.override,
    trashed,
    problems,
  }
}

/** Check a record against the schema of its noun. */
export function parseRecord<Of extends Noun>(
  folded: Pick<FoldedRecord, 'id' | 'fields'> & { readonly noun: Of },
): { readonly record: RecordOf[Of] } | { readonly problems: readonly Problem[] } {
  const result = recordSchemas[folded.noun].safeParse({
    ...Object.fromEntries(folded.fields),
    id: folded.id,
  })
  // Schema and type are looked up by the same noun; TypeScript cannot see that they agree.
  if (result.success) return { record: result.data as RecordOf[Of] }
  return { problems: problemsOf(result.error) }
}

/** Noun and record come from one folded record; TypeScript sees two unions. */
function keep(list: unknown[], record: RecordOf[Noun]): void {
  list.push(record)
}
