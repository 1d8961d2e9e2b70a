import { z } from 'zod'
import { Id } from '../domain/identifiers'
import { CaseOnly, Done, operation } from './operation'

/** A line, since it stands in one of the key file. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a name on one line')
  .normalize()

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
      'key-replaced',
      'case-moved',
      'disk-full',
      'disk-refused',
    ],
  }),

  /** Who can open the case with an age key of their own. */
  'case.people': operation({
    input: CaseOnly,
    output: z.strictObject({
      people: z.array(z.strictObject({ id: Id, name: PersonName, recipient: z.string() })),
    }),
    failsWith: ['case-not-found', 'case-closed', 'disk-refused'],
  }),

  /** Let a person open the case with their own age key, of which this is the public one: `age1…`. */
  'case.letIn': operation({
    input: z.strictObject({ caseId: Id, name: PersonName, recipient: z.string().trim().max(200) }),
    output: Done,
    failsWith: [
      'case-not-found',
      'case-closed',
      'case-unsealed',
      'recipient-invalid',
      'person-known',
      'case-moved',
      'disk-full',
      'disk-refused',
    ],
  }),

  /**
   * Seal everything to a new key from now on: a person gets it no more, or, without one, a recovery sheet
   * that was lost opens no more what comes later.
   */
  'case.replaceKey': operation({
    input: z.strictObject({ caseId: Id, current: Passphrase.nullable(), leaving: Id.optional() }),
    output: Done,
    failsWith: [
      'case-not-found',
      'case-closed',
      'case-unsealed',
      'person-unknown',
      'passphrase-needed',
      'passphrase-wrong',
      'case-damaged',
      'case-moved',
      'disk-full',
      'disk-refused',
    ],
  }),
} as const
