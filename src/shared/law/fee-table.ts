import { z } from 'zod'
import { IsoDate } from '../domain/calendar'

/** `resources/law/tables/fees.json`: the acceptance fee of a personality-rights case. */
export const FeeTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  baseMinFen: z.number().int().positive(),
  baseMaxFen: z.number().int().positive(),
  /** Of the damages above `aboveFen`, up to the next step, this part in ten-thousandths is added. */
  steps: z.array(
    z.strictObject({ aboveFen: z.number().int().nonnegative(), perTenThousand: z.number().int().positive() }),
  ),
  notes: z.array(z.string()),
  sources: z.array(z.string()).min(1),
})
export type FeeTable = z.infer<typeof FeeTable>
