import { z } from 'zod'
import { IsoDate } from '../domain/calendar'
import { Condition } from './condition'

const City = z.strictObject({
  /** 北京市 */
  name: z.string(),
  /** First digits of the region codes (GB/T 2260). */
  regionPrefix: z.string().regex(/^\d{2}(\d{2})?$/),
  /** How an address in the city begins. */
  addressPrefixes: z.array(z.string()).min(1),
  internetCourt: z.string(),
})
export type City = z.infer<typeof City>

const PoliceRule = z.strictObject({
  /** Where the place is taken from. */
  place: z.enum(['victim', 'act', 'respondent', 'provider']),
  when: Condition,
  kind: z.string(),
  because: z.string(),
  sources: z.array(z.string()).min(1),
})
export type PoliceRule = z.infer<typeof PoliceRule>

/** `resources/law/tables/jurisdiction.json` */
export const JurisdictionTable = z.strictObject({
  about: z.string(),
  checkedOn: IsoDate,
  courts: z.strictObject({
    /** Disputes of privacy and personal information. */
    when: Condition,
    /** Acts on an information network. */
    online: Condition,
    victim: z.strictObject({ because: z.string(), sources: z.array(z.string()).min(1) }),
    defendant: z.strictObject({ because: z.string(), sources: z.array(z.string()).min(1) }),
    place: z.strictObject({ because: z.string(), sources: z.array(z.string()).min(1) }),
    /** Why an internet court, by the wording of the article in force on the day of filing. */
    internet: z.strictObject({ article: z.string(), because: z.record(z.string(), z.string()) }),
    cities: z.array(City).min(1),
    kind: z.string(),
    internetKind: z.string(),
    note: z.string(),
  }),
  police: z.array(PoliceRule).min(1),
})
export type JurisdictionTable = z.infer<typeof JurisdictionTable>
