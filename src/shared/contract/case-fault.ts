import { z } from 'zod'
import { Id } from '../domain/identifiers'
import { JournalEntry } from '../journal/entry'

/**
 * What opening or verifying a case folder can find, and what it means for the
 * owner: `damage` may have cost something, `repaired` was put right or makes
 * itself anew, a `notice` is to be known and cost nothing.
 */
export const faultKinds = {
  'journal-missing': 'damage',
  'segment-missing': 'damage',
  'segment-broken': 'damage',
  'segment-torn': 'damage',
  'segment-not-text': 'damage',
  'segment-stray': 'damage',
  'line-not-entry': 'damage',
  'line-other-device': 'damage',
  'line-out-of-order': 'damage',
  'line-chain-broken': 'damage',
  'erasure-unsigned': 'damage',
  'head-missing': 'damage',
  'head-broken': 'damage',
  'head-ahead': 'damage',
  'head-differs': 'damage',
  'identity-missing': 'damage',
  'identity-broken': 'damage',
  'key-broken': 'damage',
  'docket-broken': 'damage',
  'docket-differs': 'damage',
  'evidence-missing': 'damage',
  'evidence-changed': 'damage',
  'derived-broken': 'repaired',
  'head-behind': 'repaired',
  'key-rewritten': 'repaired',
  'docket-rewritten': 'repaired',
  'lock-stale': 'repaired',
  'leftovers-removed': 'repaired',
  'read-only': 'notice',
  'docket-behind': 'notice',
  'clock-backwards': 'notice',
} as const satisfies Record<string, 'damage' | 'repaired' | 'notice'>

export type FaultCode = keyof typeof faultKinds
export const FaultCode = z.enum(Object.keys(faultKinds) as [FaultCode, ...FaultCode[]])

/** One finding and its place. */
export const CaseFault = z.strictObject({
  /** From the case folder; of a folder where it is about more than one file. */
  path: z.string(),
  fault: FaultCode,
  /** What the sentence about it fills in: `line`, `written`, `found` … */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type CaseFault = z.infer<typeof CaseFault>

/** Everything that was found when the case was opened. */
export const CaseCondition = z.strictObject({
  faults: z.array(CaseFault),
  /** Entries that were read and are used. */
  entries: z.number().int().nonnegative(),
  /** Evidence whose file is there. */
  evidence: z.number().int().nonnegative(),
  /** Evidence whose file is gone. */
  missingEvidence: z.array(Id),
  /** Entries that can be read and not proved: they stand behind a damaged place and are not used. */
  unproven: z.array(JournalEntry),
  /** Why nothing can be written, where that is so. */
  readOnly: z.boolean(),
  /** Where this computer goes on writing, because its own journal is damaged and stays as it was found. */
  newJournal: z.string().optional(),
})
export type CaseCondition = z.infer<typeof CaseCondition>
