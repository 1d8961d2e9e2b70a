import { z } from 'zod'
import { Id } from '../domain/identifiers'
import { CaseOnly, Done, operation } from './operation'

/** No rules of composition: they make passphrases worse. The limit only keeps out files pasted by mistake. */
export const Passphrase = z.string().min(1).max(1024)

/** What stands before the open case. */
export const protectionOperations = {
  /** Whether a passphrase stands before the open case. */
  'case.protection': operation({
    input: CaseOnly,
    output: z.strictObject({
      /** `plain`: an older folder, in which nothing is sealed. */
      state: z.enum(['passphrase', 'no-passphrase', 'plain']),
    }),
    failsWith: ['case-not-found', 'case-closed'],
  }),

  /** Put another passphrase before the open case, or none. Nothing else is sealed anew. */
  'case.changePassphrase': operation({
    input: z.strictObject({
      caseId: Id,
      current: Passphrase.nullable(),
      next: Passphrase.nullable(),
    }),
    output: Done,
    failsWith: [
      'case-not-found',
      'case-closed',
      'passphrase-needed',
      'passphrase-wrong',
      'case-damaged',
      'disk-full',
      'disk-refused',
    ],
  }),
} as const
