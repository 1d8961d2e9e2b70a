import { CASE_FORMAT, Case } from '../domain/case'
import type { Claims } from '../domain/claims'
import type { Person, Representative } from '../domain/party'
import { problemsOf } from '../domain/problems'
import { safeFileName } from '../domain/safe-file-name'
import { AppError } from '../errors/app-error'
import type { ClaimsRecord, EvidenceRecord, PartyRecord } from './records'
import type { CaseRecords } from './reduce-entries'

/** The case, or what it lacks to be one: a case tells of at least one incident, under a title. */
export type PortableCase = { readonly case: Case } | { readonly missing: 'incidents' | 'title' }

/**
 * Join the records to the portable case. What lies in the trash is left out,
 * and so is every reference to it. A complainant of whom nothing is known yet
 * stands there without a name, so that papers show what is missing. Markings
 * and the owner's own wording of paragraphs have no place in it.
 *
 * @throws AppError `record-invalid` where records fit alone but not together.
 */
export function toPortableCase(records: CaseRecords): PortableCase {
  const { title, language, citations, obligorKnownOn } = records.case ?? {}
  if (title === undefined) return { missing: 'title' }
  if (records.incidents.length === 0) return { missing: 'incidents' }

  const respondents = records.parties.filter(({ standing }) => standing === 'respondent')
  const isRespondent = knownIds(respondents)
  const isEvidence = knownIds(records.evidence)
  const representative = representativeOf(records.parties)

  const result = Case.safeParse({
    format: CASE_FORMAT,
    title,
    language,
    complainant: complainantOf(records),
    ...(representative && { representative }),
    respondents: respondents.map(withoutStanding),
    incidents: records.incidents.map((incident) => ({
      ...incident,
      respondents: incident.respondents.filter(isRespondent),
      evidence: incident.evidence.filter(isEvidence),
    })),
    evidence: records.evidence.map((item) => ({ ...item, file: portableFile(item) })),
    ...(citations && { citations }),
    ...(obligorKnownOn && { obligorKnownOn }),
    ...(records.claims && { claims: claimsOf(records.claims, isRespondent) }),
    filings: records.filings.map((filing) => ({ ...filing, evidence: filing.evidence.filter(isEvidence) })),
  })
  if (result.success) return { case: result.data }
  throw new AppError('record-invalid', 'The records do not make one case', {
    problems: problemsOf(result.error),
  })
}

/** Where the file of an item stands beside `case.json`. */
export function portableFile({ id, file }: Pick<EvidenceRecord, 'id' | 'file'>): string {
  return `evidence/${id}-${safeFileName(file.originalName, 'file')}`
}

function complainantOf({ parties, incidents, evidence, filings }: CaseRecords): Person {
  const found = parties.find(
    (party): party is PartyRecord & { kind: 'person' } =>
      party.standing === 'complainant' && party.kind === 'person',
  )
  if (found !== undefined) return withoutStanding(found)
  const others = [...parties, ...incidents, ...evidence, ...filings]
  return { id: freeId('complainant', others), kind: 'person', clues: [] }
}

function representativeOf(parties: readonly PartyRecord[]): Representative | undefined {
  const found = parties.find((party) => party.standing === 'representative')
  if (found?.authority === undefined) return undefined
  const { standing: _, authority, ...rest } = found
  return { ...rest, authority }
}

function withoutStanding<Party extends PartyRecord>(
  party: Party,
): Omit<Party, 'standing' | 'authority' | 'firm'> {
  const { standing: _, authority: _authority, firm: _firm, ...rest } = party
  return rest
}

function claimsOf(record: ClaimsRecord, isRespondent: (id: string) => boolean): Claims {
  const { id: _, defendants, accused, ...claims } = record
  return {
    ...claims,
    ...picked('defendants', defendants, isRespondent),
    ...picked('accused', accused, isRespondent),
  }
}

/** A choice of which nobody is left is no choice any more: the suggested ones count again. */
function picked<Field extends string>(
  field: Field,
  ids: readonly string[] | undefined,
  isKnown: (id: string) => boolean,
): { readonly [_ in Field]?: string[] } {
  if (ids === undefined) return {}
  const left = ids.filter(isKnown)
  return (left.length > 0 || ids.length === 0 ? { [field]: left } : {}) as { [_ in Field]?: string[] }
}

function knownIds(records: readonly { readonly id: string }[]): (id: string) => boolean {
  const ids = new Set(records.map(({ id }) => id))
  return (id) => ids.has(id)
}

function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id.toLowerCase()))
  let id = wanted
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`
  return id
}
