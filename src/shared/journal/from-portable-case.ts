import type { IsoInstant } from '../domain/calendar'
import type { Case } from '../domain/case'
import type { EntryContent, Noun } from './entry'
import type { StoredFile } from './records'

/**
 * What to write into a new journal so that its records are those of a
 * portable case. The id of `case.json` stays behind: the folder has its own.
 *
 * @param portable - its ids as `withJournalIds` gives them: the files stand under them already.
 * @param files - the stored file of every item of evidence, by its id.
 * @throws RangeError where a file is missing: the caller has to store them first.
 */
export function entriesFromCase(
  it: Case,
  files: ReadonlyMap<string, StoredFile>,
  createdAt: IsoInstant,
): readonly EntryContent[] {
  const { title, language, citations, obligorKnownOn, complainant, representative, claims } = it
  return [
    put('case', 'case', { title, language, createdAt, citations, obligorKnownOn }),
    put('party', complainant.id, { ...complainant, standing: 'complainant' }),
    ...(representative
      ? [put('party', representative.id, { ...representative, standing: 'representative' })]
      : []),
    ...it.respondents.map((party) => put('party', party.id, { ...party, standing: 'respondent' })),
    ...it.evidence.map((item) => ({
      ...put('evidence', item.id, { ...item, file: fileOf(item.id, files) }),
      action: 'evidence.stored' as const,
    })),
    ...it.incidents.map((incident) => put('incident', incident.id, incident)),
    ...it.filings.map((filing) => put('filing', filing.id, filing)),
    ...(claims ? [put('claims', 'claims', claims)] : []),
  ]
}

/** The id stands in the subject, and a field without a value is not written. */
function put(noun: Noun, id: string, fields: Readonly<Record<string, unknown>>): EntryContent {
  const body = Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => field !== 'id' && value !== undefined),
  )
  return { action: 'record.put', subject: { noun, id }, body }
}

function fileOf(id: string, files: ReadonlyMap<string, StoredFile>): StoredFile {
  const file = files.get(id)
  if (file === undefined) throw new RangeError(`No stored file for evidence ${id}`)
  return file
}
