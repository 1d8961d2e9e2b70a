import { z } from 'zod'
import { PAPER_KINDS } from './paper-kinds'

/** `none`: as it is; `masked`: for showing around; `recipient`: no more than who receives this paper needs. */
export const MaskMode = z.enum(['none', 'masked', 'recipient'])
export type MaskMode = z.infer<typeof MaskMode>

/** Facts of a party that can be hidden. Its name never is: a paper has to say from whom and against whom it is. */
export const MaskedField = z.enum([
  'idNumber',
  'phone',
  'email',
  'registeredAddress',
  'habitualAddress',
  'serviceAddress',
])
export type MaskedField = z.infer<typeof MaskedField>

/** What one version of a paper hides. */
export const MaskingRule = z.strictObject({
  /** Of the complainant and the representative. */
  owner: z.array(MaskedField),
  /** Of respondents that are persons, and clues that are somebody's number. */
  respondents: z.boolean(),
  /** Names of witnesses and of the other side of a chat. */
  thirdParties: z.boolean(),
  /** Numbers and hidden values wherever they stand in sentences. */
  sentences: z.boolean(),
  /** Why, for who reviews it. */
  reason: z.string().min(1),
})
export type MaskingRule = z.infer<typeof MaskingRule>

/** `resources/templates/masking.json`. */
export const MaskingRules = z.strictObject({
  masked: MaskingRule,
  recipient: z.record(z.enum(PAPER_KINDS), MaskingRule),
})
export type MaskingRules = z.infer<typeof MaskingRules>
