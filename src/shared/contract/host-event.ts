import { z } from 'zod'
import { Id } from '../domain/identifiers'
import { JournalEntry } from '../journal/entry'

/** What a host tells its windows without being asked. */
export const HostEvent = z.discriminatedUnion('type', [
  /**
   * Entries of the open case, in order. `from` is the place of the first one:
   * a window that has fewer asks again with `case.open`; one that has more skips them.
   */
  z.strictObject({
    type: z.literal('case.entries'),
    caseId: Id,
    from: z.number().int().nonnegative(),
    total: z.number().int().nonnegative(),
    entries: z.array(JournalEntry),
  }),
  z.strictObject({ type: z.literal('case.closed'), caseId: Id }),
  /** The case was closed and its passphrase is needed to open it again. */
  z.strictObject({ type: z.literal('case.locked'), caseId: Id }),
])
export type HostEvent = z.infer<typeof HostEvent>
