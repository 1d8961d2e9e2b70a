import { z } from 'zod'
import { Channel, Conduct, DataType, GraveHarm, IncidentFlags } from './incident'
import { RespondentRole } from './party'

/**
 * The Chinese words for codes of the case format, `resources/law/words.json`: the
 * same in papers and in the reasons of the law. They name what the case states
 * and judge nothing.
 */
export const CaseWords = z.strictObject({
  conduct: z.record(Conduct, z.string()),
  channel: z.record(Channel, z.string()),
  dataType: z.record(DataType, z.string()),
  grave: z.record(GraveHarm, z.string()),
  role: z.record(RespondentRole, z.string()),
  flag: z.record(IncidentFlags.keyof(), z.string()),
})
export type CaseWords = z.infer<typeof CaseWords>
