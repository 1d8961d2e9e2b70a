import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { Condition } from './condition'

/** When a stated fact shows an element (`yes`), only suggests it (`claimed`) or contradicts it (`no`); otherwise it is open. */
export const ElementRule = z.strictObject({
  yes: z.array(Condition).default([]),
  claimed: z.array(Condition).default([]),
  no: z.array(Condition).default([]),
  note: z.string().optional(),
})
export type ElementRule = z.infer<typeof ElementRule>

/** `resources/law/tables/elements.json`: by the id of a wording, by the id of its element. */
export const ElementTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  wordings: z.record(z.string(), z.record(z.string(), ElementRule)),
})
export type ElementTable = z.infer<typeof ElementTable>
