import { z } from 'zod'
import { IsoMoment, instantMs, lastInstantMs, Precision } from './calendar'
import { Id } from './identifiers'
import { Yuan } from './money'
import { NonEmptyText, Text } from './text'

export const Channel = z.enum([
  'phone_call',
  'sms',
  'messaging_group',
  'social_post',
  'website',
  'dark_web',
  'email',
  'parcel',
  'app',
  'offline',
  'other',
])
export type Channel = z.infer<typeof Channel>

export const Conduct = z.enum([
  'sold',
  'provided',
  'bought',
  'stolen',
  'collected_unlawfully',
  'published',
  'insider_abuse',
  'used_for_fraud',
  'harassed',
  'peeped',
  'failed_security',
  'refused_rights',
  'no_breach_notice',
])
export type Conduct = z.infer<typeof Conduct>

/** Kinds of personal information, in the order of the tiers of 法释〔2017〕10号 art. 5 para. 1 items 3, 4 and 5. */
export const DataType = z.enum([
  'location_track',
  'communication_content',
  'credit',
  'property',
  'accommodation',
  'communication_record',
  'health',
  'transaction',
  'name',
  'phone',
  'id_number',
  'address',
  'email',
  'account',
  'vehicle',
  'workplace',
  'education',
  'family',
  'photo',
  'biometric',
  'religion',
  'minor_under_14',
  'other',
])
export type DataType = z.infer<typeof DataType>

const Count = z.number().int('a whole number').nonnegative('a number that is not negative')

export const RecordCount = z
  .strictObject({
    dataTypes: z.array(DataType).min(1, 'at least one kind of information'),
    /** What can be shown. */
    count: Count,
    atMost: Count.optional(),
    /** How the number is known. */
    basis: NonEmptyText,
  })
  .refine((it) => it.atMost === undefined || it.atMost >= it.count, {
    path: ['atMost'],
    error: 'a number not below count',
  })
export type RecordCount = z.infer<typeof RecordCount>

export const LeakedField = z.strictObject({
  field: DataType,
  gave: Text.optional(),
  leaked: Text.optional(),
  match: z.enum(['same', 'different', 'unknown']),
})
export type LeakedField = z.infer<typeof LeakedField>

export const GaveData = z.strictObject({
  when: IsoMoment.optional(),
  toWhom: Text.optional(),
  purpose: Text.optional(),
  fields: z.array(DataType),
})

export const GraveHarm = z.enum(['death', 'serious_injury', 'mental_disorder', 'kidnapping'])

export const Harm = z.strictObject({
  propertyLossCny: Yuan.optional(),
  nuisanceCount: Count.optional(),
  mental: Text.optional(),
  grave: GraveHarm.optional(),
  other: Text.optional(),
})

/** Yes/no facts the app asks for; absent = unknown, never "no". */
export const IncidentFlags = z.strictObject({
  usedInCrime: z.boolean().optional(),
  knownForCrime: z.boolean().optional(),
  boughtForLawfulBusiness: z.boolean().optional(),
  demandedMoney: z.boolean().optional(),
  insultOrDefamation: z.boolean().optional(),
  regulatorOrderRefused: z.boolean().optional(),
  consumer: z.boolean().optional(),
})
export type IncidentFlag = keyof z.infer<typeof IncidentFlags>

export const Certainty = z.enum(['fact', 'inference', 'hearsay'])
export type Certainty = z.infer<typeof Certainty>

export const Incident = z
  .strictObject({
    id: Id,
    title: NonEmptyText,
    occurredAt: IsoMoment.optional(),
    occurredUntil: IsoMoment.optional(),
    precision: Precision.optional(),
    ongoing: z.boolean().optional(),
    discoveredAt: IsoMoment.optional(),
    discoveredHow: Text.optional(),
    channel: Channel.default('other'),
    conduct: z.array(Conduct).default([]),
    dataTypes: z.array(DataType).default([]),
    recordCounts: z.array(RecordCount).default([]),
    priceCny: Yuan.optional(),
    illegalGainCny: Yuan.optional(),
    place: Text.optional(),
    urls: z.array(NonEmptyText).default([]),
    spread: Text.optional(),
    respondents: z.array(Id).default([]),
    evidence: z.array(Id).default([]),
    account: Text.optional(),
    certainty: Certainty.default('fact'),
    gaveData: GaveData.optional(),
    leakedFields: z.array(LeakedField).default([]),
    harm: Harm.optional(),
    onDuty: z.boolean().optional(),
    flags: IncidentFlags.optional(),
  })
  .refine(
    ({ occurredAt, occurredUntil }) =>
      occurredAt === undefined ||
      occurredUntil === undefined ||
      lastInstantMs(occurredUntil) >= instantMs(occurredAt),
    { path: ['occurredUntil'], error: 'a time not before occurredAt' },
  )
export type Incident = z.infer<typeof Incident>
