import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { Verification } from './catalogue'

/** A path into the case, `incidents[0].account`. */
const CasePath = z.string()

/** yes = a stated fact shows it; claimed = only inference, hearsay or the other side's own words; open = nothing known; no = a stated fact contradicts it. */
export const Met = z.enum(['yes', 'claimed', 'open', 'no'])
export type Met = z.infer<typeof Met>

export const ElementAnswer = z.strictObject({
  id: z.string(),
  text: z.string(),
  met: Met,
  because: z.array(CasePath),
  /** Ids of evidence. */
  evidence: z.array(z.string()),
})
export type ElementAnswer = z.infer<typeof ElementAnswer>

export const OfferedArticle = z.strictObject({
  key: z.string(),
  /** Id of the wording used. */
  id: z.string(),
  /** First day of the wording used. */
  version: IsoDate,
  law: z.string(),
  number: z.string(),
  paragraphs: z.array(z.string()),
  /** Proposed for citation, or a reference below. */
  lead: z.boolean(),
  why: z.array(z.strictObject({ incident: z.string(), facts: z.array(CasePath), text: z.string() })),
  elements: z.array(ElementAnswer),
  verification: Verification,
})
export type OfferedArticle = z.infer<typeof OfferedArticle>

export const ThresholdAnswer = z.strictObject({
  rule: z.string(),
  provision: z.string(),
  tier: z.enum(['serious', 'especially_serious']),
  result: z.enum(['reached', 'not_reached', 'open']),
  claimedOnly: z.boolean(),
  arithmetic: z.string(),
  inputs: z.array(
    z.strictObject({
      path: CasePath,
      value: z.union([z.number(), z.string(), z.boolean()]),
      basis: z.string(),
    }),
  ),
})
export type ThresholdAnswer = z.infer<typeof ThresholdAnswer>

export const Deadline = z.strictObject({
  id: z.string(),
  title: z.string(),
  start: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  certainty: z.enum(['computed', 'open']),
  sources: z.array(z.string()),
  notCounted: z.array(z.string()),
})
export type Deadline = z.infer<typeof Deadline>

export const CourtAnswer = z.strictObject({
  /** Null where the law leads to a basic court whose name the app doesn't hold. */
  name: z.string().nullable(),
  kind: z.string(),
  because: z.string(),
  sources: z.array(z.string()),
})
export type CourtAnswer = z.infer<typeof CourtAnswer>

export const PoliceAnswer = z.strictObject({
  place: z.string(),
  because: z.string(),
  sources: z.array(z.string()),
})
export type PoliceAnswer = z.infer<typeof PoliceAnswer>

export const ChannelAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  takes: z.string(),
  note: z.string(),
  verified: z.boolean(),
  sources: z.array(z.string()),
})
export type ChannelAnswer = z.infer<typeof ChannelAnswer>

/** What `law` answers for a case on a day. It evaluates nothing that the case does not state, and is not legal advice. */
export const LawAnswer = z.strictObject({
  day: IsoDate,
  articles: z.array(OfferedArticle),
  thresholds: z.array(ThresholdAnswer),
  deadlines: z.array(Deadline),
  courts: z.array(CourtAnswer),
  police: z.array(PoliceAnswer),
  channels: z.array(ChannelAnswer),
  fee: z.strictObject({
    minFen: z.number().int(),
    maxFen: z.number().int(),
    steps: z.array(z.string()),
    sources: z.array(z.string()),
  }),
})
export type LawAnswer = z.infer<typeof LawAnswer>
