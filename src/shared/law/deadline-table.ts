import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { Filing } from '../domain/filing'
import { Condition } from './condition'

const Period = z.strictObject({
  years: z.number().int().positive().optional(),
  months: z.number().int().positive().optional(),
  days: z.number().int().positive().optional(),
})
export type Period = z.infer<typeof Period>

const common = {
  id: z.string(),
  /** `{title}` is replaced by what the period is about. */
  title: z.string(),
  /** Absent where the law names no length. */
  period: Period.optional(),
  /** Subtracted from the end where it is not certain that the first day is left out. */
  minusDays: z.number().int().positive().optional(),
  /** The day is worked out, but whether the period applies is open, or no law stands behind it. */
  uncertain: z.literal(true).optional(),
  /** Keys of articles. */
  sources: z.array(z.string()).min(1),
  notCounted: z.array(z.string()),
}

export const DeadlineRule = z.discriminatedUnion('from', [
  /** From the day the owner knew both the harm and who caused it; before `heldSince` another law counted. */
  z.strictObject({ from: z.literal('obligorKnown'), heldSince: IsoDate, ...common }),
  /** From the first day of the earliest incident. */
  z.strictObject({ from: z.literal('harm'), ...common }),
  /** From the last day of each act that fulfils the condition; acts that go on have not begun to count. */
  z.strictObject({ from: z.literal('actEnd'), when: Condition, ...common }),
  /** From the day a paper was handed in, or answered. */
  z.strictObject({
    from: z.enum(['handedIn', 'answered']),
    filing: z.strictObject({
      kind: z.array(Filing.shape.kind).min(1),
      answer: z.array(z.string()).min(1).optional(),
    }),
    ...common,
  }),
])
export type DeadlineRule = z.infer<typeof DeadlineRule>

/** `resources/law/tables/deadlines.json` */
export const DeadlineTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  rules: z.array(DeadlineRule).min(1),
})
export type DeadlineTable = z.infer<typeof DeadlineTable>
