import { z } from 'zod'
import { IsoInstant } from '../domain/calendar'
import { Id } from '../domain/identifiers'

/** One case as the home screen lists it. */
export const CaseSummary = z.strictObject({
  caseId: Id,
  title: z.string(),
  folderName: z.string(),
  changedAt: IsoInstant,
  incidents: z.number(),
  evidence: z.number(),
  /**
   * Why the case cannot be opened as it is, or `ready`. Of a `sealed` one only the folder's name
   * is known until its passphrase is typed.
   */
  state: z.enum(['ready', 'sealed', 'locked', 'damaged', 'too-new']),
})
export type CaseSummary = z.infer<typeof CaseSummary>
