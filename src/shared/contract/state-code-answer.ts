import { z } from 'zod'

/** The state of a case as a short code, and what became of one written down before. */
export const StateCodeAnswer = z.strictObject({
  code: z.string(),
  entries: z.number().int().nonnegative(),
  check: z.enum(['contained', 'not-found', 'mistyped']).optional(),
  /** How many entries the case had then. */
  entriesThen: z.number().int().nonnegative().optional(),
})
