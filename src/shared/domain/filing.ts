import { z } from 'zod'
import { IsoMoment } from './calendar'
import { Id } from './identifiers'
import { NonEmptyText, Text } from './text'

/** The papers the app can write. */
export const DocumentKind = z.enum([
  'police-report',
  'security-report',
  'regulator-complaint',
  'takedown-notice',
  'rights-request',
  'civil-complaint',
  'evidence-list',
  'evidence-book',
  'timeline',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** What was handed in, where, and what came back. */
export const Filing = z.strictObject({
  id: Id,
  to: NonEmptyText,
  kind: z.union([DocumentKind, z.literal('other')]),
  handedInAt: IsoMoment,
  channel: Text.optional(),
  receiptNumber: Text.optional(),
  officer: Text.optional(),
  answer: z
    .enum(['none', 'accepted', 'not_filed', 'no_jurisdiction', 'refused', 'partly', 'transferred'])
    .optional(),
  answeredAt: IsoMoment.optional(),
  answerText: Text.optional(),
  evidence: z.array(Id).default([]),
})
export type Filing = z.infer<typeof Filing>
