import { z } from 'zod'
import { Id } from './identifiers'
import { Yuan } from './money'
import { NonEmptyText, Text } from './text'

export const CivilClaim = z.strictObject({
  kind: z.enum([
    'stop',
    'delete',
    'access',
    'apologise',
    'damages',
    'mental_damages',
    'costs',
    'litigation_fees',
    'other',
  ]),
  amountCny: Yuan.optional(),
  basis: Text.optional(),
  text: Text.optional(),
})
export type CivilClaim = z.infer<typeof CivilClaim>

export const RightsClaim = z.strictObject({
  kind: z.enum([
    'know',
    'access',
    'copy',
    'transfer',
    'correct',
    'complete',
    'delete',
    'withdraw_consent',
    'explain',
    'breach_information',
    'close_account',
  ]),
  scope: Text.optional(),
})
export type RightsClaim = z.infer<typeof RightsClaim>

/** What is asked for, and of whom. */
export const Claims = z.strictObject({
  civil: z.array(CivilClaim).default([]),
  rights: z.array(RightsClaim).default([]),
  requests: z
    .strictObject({
      police: z.array(NonEmptyText).default([]),
      regulator: z.array(NonEmptyText).default([]),
      platform: z.array(NonEmptyText).default([]),
    })
    .optional(),
  addressees: z
    .strictObject({
      court: Text.optional(),
      policeStation: Text.optional(),
      regulator: Text.optional(),
      platformCompany: Text.optional(),
    })
    .optional(),
  defendants: z.array(Id).optional(),
  accused: z.array(Id).optional(),
  mediation: z.enum(['agree', 'refuse', 'undecided']).optional(),
  electronicService: z.boolean().optional(),
})
export type Claims = z.infer<typeof Claims>
