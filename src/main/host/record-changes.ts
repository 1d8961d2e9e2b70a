import { AppError, type Problem } from '../../shared/errors/app-error'
import { type EntryContent, isReservedId, type JournalEntry, type Subject } from '../../shared/journal/entry'
import { type FoldedRecord, foldEntries } from '../../shared/journal/fold-entries'
import type { EvidenceRecord, PartyRecord, RecordOf } from '../../shared/journal/records'
import { parseRecord, reduceEntries } from '../../shared/journal/reduce-entries'
import { hasRested, restsUntil } from '../../shared/journal/rest'

/**
 * What to write so that a record gets the fields of `body`; nothing where it
 * has them already. The values written are those the schema makes of them.
 *
 * @throws AppError `record-invalid` if the record would break the case format.
 */
export function putRecord(
  entries: readonly JournalEntry[],
  subject: Subject,
  body: Readonly<Record<string, unknown>>,
): readonly EntryContent[] {
  const { noun, id } = subject
  const known = foldedRecord(entries, subject)
  refuseWhere([
    ...(known === undefined ? idProblems(entries, subject) : []),
    ...(body.id !== undefined && body.id !== id ? [{ path: 'id', expected: 'the id it has' }] : []),
    ...(noun === 'evidence' && 'file' in body
      ? [{ path: 'file', expected: 'nothing: the file stays as it came in' }]
      : []),
  ])

  const changed = new Map(Object.entries(body).filter(([field]) => field !== 'id'))
  const together = new Map([...(known?.fields ?? []), ...changed])
  const fields = new Map([...together].filter(([, value]) => value !== null))
  const result = parseRecord({ noun, id, fields })
  if ('problems' in result) throw invalid(result.problems)
  if (noun === 'party') refuseWhere(standingProblems(entries, result.record as PartyRecord))

  const parsed = new Map<string, unknown>(Object.entries(result.record))
  const news = [...changed.keys()]
    .map((field) => [field, fields.has(field) ? parsed.get(field) : null] as const)
    .filter(([field, value]) => !sameJson(value, known?.fields.get(field) ?? null))
  if (known !== undefined && news.length === 0) return []
  return [{ action: 'record.put', subject, body: Object.fromEntries(news) }]
}

/** @throws AppError `record-not-found`; the case itself cannot be put aside. */
export function trashRecord(entries: readonly JournalEntry[], subject: Subject): readonly EntryContent[] {
  const known = foldedRecord(entries, subject)
  if (known === undefined || subject.noun === 'case') throw notFound(subject)
  return known.trashed ? [] : [{ action: 'record.trash', subject, body: {} }]
}

/**
 * @throws AppError `record-not-found`; `evidence-erased`; `record-invalid` where another has taken its place in the
 * case meanwhile.
 */
export function restoreRecord(entries: readonly JournalEntry[], subject: Subject): readonly EntryContent[] {
  const known = foldedRecord(entries, subject)
  if (known === undefined) throw notFound(subject)
  if (!known.trashed) return []
  if (known.erased) throw erasedAlready(subject.id)
  if (subject.noun === 'party') {
    const result = parseRecord({ ...known, noun: subject.noun })
    if ('record' in result) refuseWhere(standingProblems(entries, result.record))
  }
  return [{ action: 'record.restore', subject, body: {} }]
}

/**
 * What to write before the bytes of evidence are erased for good: only of what
 * has rested aside for thirty days. Nothing where they were erased already.
 *
 * @throws AppError `record-not-found` for what is not aside, `evidence-resting`.
 */
export function eraseContents(
  entries: readonly JournalEntry[],
  evidenceId: string,
  now: Date,
): readonly EntryContent[] {
  const subject = { noun: 'evidence', id: evidenceId } as const
  const known = foldedRecord(entries, subject)
  if (known?.trashedAt === undefined) throw notFound(subject)
  if (known.erased) return []
  if (!hasRested(known.trashedAt, now)) {
    const until = restsUntil(known.trashedAt)
    throw new AppError('evidence-resting', `${evidenceId} rests until ${until}`, { evidenceId, until })
  }
  const result = parseRecord({ ...known, noun: 'evidence' })
  const before = 'record' in result ? { before: result.record.file.sha256 } : {}
  return [{ action: 'custody.erased', subject, body: before }]
}

/** @throws AppError `record-invalid` if, after these entries, a record breaks the case format or is one too many. */
export function refuseUnfit(entries: readonly JournalEntry[], subject: Subject): void {
  const known = foldedRecord(entries, subject)
  if (known === undefined || known.trashed) return
  const result = parseRecord(known)
  if ('problems' in result) throw invalid(result.problems)
  if (subject.noun === 'party') refuseWhere(standingProblems(entries, result.record as PartyRecord))
}

/** Evidence whose bytes must be there, live or aside. @throws AppError `record-not-found`, `evidence-erased`. */
export function keptEvidence(entries: readonly JournalEntry[], id: string): EvidenceRecord {
  const subject = { noun: 'evidence', id } as const
  const known = foldedRecord(entries, subject)
  if (known === undefined) throw notFound(subject)
  if (known.erased) throw erasedAlready(id)
  const result = parseRecord({ ...known, noun: 'evidence' })
  if ('problems' in result) throw invalid(result.problems)
  return result.record
}

/** A live record. @throws AppError `record-not-found`. */
export function liveRecord<Noun extends Subject['noun']>(
  entries: readonly JournalEntry[],
  noun: Noun,
  id: string,
): RecordOf[Noun] {
  const known = foldedRecord(entries, { noun, id })
  if (known === undefined || known.trashed) throw notFound({ noun, id })
  const result = parseRecord({ ...known, noun })
  if ('problems' in result) throw invalid(result.problems)
  return result.record
}

/** An undo has the subject of what it undoes, so the entries of one subject tell all about it. */
function foldedRecord(entries: readonly JournalEntry[], { noun, id }: Subject): FoldedRecord | undefined {
  return foldEntries(entries.filter(({ subject }) => subject.noun === noun && subject.id === id))[0]
}

/** Ids are unique in a case across all nouns, ignoring case; those of `case` and `claims` are theirs from the start. */
function idProblems(entries: readonly JournalEntry[], { noun, id }: Subject): readonly Problem[] {
  const wanted = id.toLowerCase()
  const taken =
    (isReservedId(id) && noun !== wanted) ||
    entries.some(
      ({ subject }) => subject.id.toLowerCase() === wanted && (subject.id !== id || subject.noun !== noun),
    )
  return taken ? [{ path: 'id', expected: 'an id not used elsewhere in the case' }] : []
}

/** One person complains; at most one represents, with a stated authority. */
function standingProblems(entries: readonly JournalEntry[], party: PartyRecord): readonly Problem[] {
  const { id, standing, kind, authority } = party
  if (standing === 'respondent') return []
  const { parties } = reduceEntries(entries.filter(({ subject }) => subject.noun === 'party'))
  const problems: Problem[] = []
  if (parties.some((other) => other.standing === standing && other.id !== id)) {
    problems.push({ path: 'standing', expected: `at most one ${standing} in a case` })
  }
  if (standing === 'complainant' && kind !== 'person') {
    problems.push({ path: 'kind', expected: '"person" for a complainant' })
  }
  if (standing === 'representative' && authority === undefined) {
    problems.push({ path: 'authority', expected: '"guardian", "general" or "special"' })
  }
  return problems
}

function refuseWhere(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(problems)
}

function invalid(problems: readonly Problem[]): AppError<'record-invalid'> {
  return new AppError('record-invalid', 'The record would break the case format', { problems })
}

function notFound({ noun, id }: Subject): AppError<'record-not-found'> {
  return new AppError('record-not-found', `No ${noun} ${id}`, { noun, id })
}

function erasedAlready(evidenceId: string): AppError<'evidence-erased'> {
  return new AppError('evidence-erased', `${evidenceId} was erased`, { evidenceId })
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
