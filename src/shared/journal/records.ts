import { z } from 'zod'
import { IsoDate, IsoInstant } from '../domain/calendar'
import { CaseTitle } from '../domain/case'
import { Claims } from '../domain/claims'
import { evidenceDescription } from '../domain/evidence'
import { Filing } from '../domain/filing'
import { ArticleKey, Id } from '../domain/identifiers'
import { Incident } from '../domain/incident'
import { Organisation, Person, UnknownParty } from '../domain/party'
import { NonEmptyText } from '../domain/text'
import { Override } from '../drafting/override'

/**
 * The records of a case as the app keeps them: the nouns of the portable case,
 * cut where one entry changes one thing. `to-portable-case.ts` joins them.
 */
export const CaseRecord = z.strictObject({
  id: z.literal('case'),
  title: CaseTitle,
  language: z.literal('zh-CN').default('zh-CN'),
  createdAt: IsoInstant,
  citations: z.array(ArticleKey).optional(),
  obligorKnownOn: IsoDate.optional(),
})
export type CaseRecord = z.infer<typeof CaseRecord>

const place = {
  /** What the party is in this case. There is one complainant and at most one representative. */
  standing: z.enum(['complainant', 'representative', 'respondent']),
  authority: z.enum(['guardian', 'general', 'special']).optional(),
  firm: z.string().optional(),
}

export const PartyRecord = z.discriminatedUnion('kind', [
  Person.extend(place),
  Organisation.extend(place),
  UnknownParty.extend(place),
])
export type PartyRecord = z.infer<typeof PartyRecord>

/** The bytes of an item of evidence as they came in. */
export const StoredFile = z.strictObject({
  /** The name it had where it came from. */
  originalName: NonEmptyText,
  byteLength: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Media type as told by the first bytes, not by the name. */
  mediaType: z.string(),
  storedAt: IsoInstant,
})
export type StoredFile = z.infer<typeof StoredFile>

export const EvidenceRecord = z.strictObject({ ...evidenceDescription, file: StoredFile })
export type EvidenceRecord = z.infer<typeof EvidenceRecord>

export const ClaimsRecord = Claims.extend({ id: z.literal('claims') })
export type ClaimsRecord = z.infer<typeof ClaimsRecord>

/**
 * The owner's own note that exhibits go to show an element of an article. It
 * helps to think and belongs to no paper, so the portable case leaves it out.
 */
export const MarkingRecord = z.strictObject({
  id: Id,
  /** Id of the wording whose element it is. */
  article: ArticleKey,
  element: z.string(),
  /** Ids of evidence. What lies in the trash may be among them, and counts again when it comes back. */
  evidence: z.array(Id),
})
export type MarkingRecord = z.infer<typeof MarkingRecord>

/** The schema of each noun's record. */
export const recordSchemas = {
  case: CaseRecord,
  party: PartyRecord,
  incident: Incident,
  evidence: EvidenceRecord,
  filing: Filing,
  claims: ClaimsRecord,
  marking: MarkingRecord,
  override: Override,
} as const

export interface RecordOf {
  case: CaseRecord
  party: PartyRecord
  incident: Incident
  evidence: EvidenceRecord
  filing: Filing
  claims: ClaimsRecord
  marking: MarkingRecord
  override: Override
}
