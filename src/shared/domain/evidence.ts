import { z } from 'zod'
import { IsoMoment } from './calendar'
import { Id } from './identifiers'
import { NonEmptyText, Text } from './text'

/** Largest file we accept: 16 GiB. */
export const EVIDENCE_LIMIT_BYTES = 16 * 1024 ** 3

export const EvidenceKind = z.enum([
  'screenshot',
  'photo',
  'screen_recording',
  'audio',
  'video',
  'document',
  'email',
  'chat_export',
  'web_page',
  'call_log',
  'order',
  'receipt',
  'other',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What is known about one item of evidence, apart from where its bytes are. */
export const evidenceDescription = {
  id: Id,
  title: NonEmptyText,
  kind: EvidenceKind,
  source: Text.optional(),
  obtainedAt: IsoMoment.optional(),
  obtainedUntil: IsoMoment.optional(),
  obtainedBy: Text.optional(),
  witness: Text.optional(),
  method: Text.optional(),
  tools: z.array(NonEmptyText).default([]),
  entrySteps: z.array(NonEmptyText).default([]),
  clockSource: Text.optional(),
  clockOffsetSeconds: z.number().optional(),
  device: Text.optional(),
  account: Text.optional(),
  counterparty: Text.optional(),
  url: Text.optional(),
  place: Text.optional(),
  /** A fact, not a conclusion. */
  proves: Text.refine((text) => [...text].length <= 60, 'at most 60 characters')
    .meta({ maxLength: 60 })
    .optional(),
  originalHeldAt: Text.optional(),
  howToShowOriginal: Text.optional(),
  /** What was done to the file since it was made; empty = untouched. */
  edits: Text.optional(),
  sensitive: z.boolean().optional(),
}

/** Parts that are neither empty nor `.` nor `..`, without backslash, colon and NUL. */
const STAYS_INSIDE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
  /^(?!\.{1,2}(?:\/|$))[^\\:\u0000/]+(?:\/(?!\.{1,2}(?:\/|$))[^\\:\u0000/]+)*$/

/** Path of a file beside `case.json`: relative, `/`-separated, staying inside the folder. */
export const RelativePath = z
  .string()
  .min(1, 'a path relative to case.json')
  .regex(STAYS_INSIDE, 'a path relative to case.json that stays inside its folder, with / between the parts')

export const Evidence = z.strictObject({ ...evidenceDescription, file: RelativePath })
export type Evidence = z.infer<typeof Evidence>
