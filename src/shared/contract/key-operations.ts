import { z } from 'zod'
import { Id } from '../domain/identifiers'
import { CaseOnly, Done, operation } from './operation'

/**
 * What this computer can keep a key in: the store of its system; one that is no more than a file (`weak`, the
 * `basic_text` of Linux), which is not used; none; or, outside of the desktop app, `absent`.
 */
export const KeyStoreState = z.enum(['ready', 'weak', 'none', 'absent'])
export type KeyStoreState = z.infer<typeof KeyStoreState>

/** The key of a case, remembered on this computer by its owner's wish. */
export const keyOperations = {
  'key.store': operation({ input: Done, output: z.strictObject({ state: KeyStoreState }), failsWith: [] }),

  /** Whether the key of a case is remembered here; asks nobody. */
  'key.isRemembered': operation({
    input: CaseOnly,
    output: z.strictObject({ remembered: z.boolean() }),
    failsWith: [],
  }),

  /** Remember the key of the open case. The passphrase is not kept. */
  'key.remember': operation({
    input: CaseOnly,
    output: Done,
    failsWith: [
      'case-not-found',
      'case-closed',
      'case-unsealed',
      'key-store-unavailable',
      'disk-full',
      'disk-refused',
    ],
  }),

  /** Safe to repeat. */
  'key.forget': operation({
    input: z.strictObject({ caseId: Id }),
    output: Done,
    failsWith: ['disk-refused'],
  }),

  /** Open a case with the key that is remembered. One that opens it no more is forgotten. */
  'key.unlock': operation({
    input: CaseOnly,
    output: z.strictObject({ entries: z.number().int().nonnegative() }),
    failsWith: [
      'case-not-found',
      'case-locked',
      'case-too-new',
      'case-damaged',
      'key-not-remembered',
      'disk-full',
      'disk-refused',
    ],
  }),
} as const
