import { z } from 'zod'
import { IsoInstant } from '../../shared/domain/calendar'
import { Id } from '../../shared/domain/identifiers'

/** `heads/<device>.json`: how far a device had come, so that lost entries are noticed. */
export const Head = z.strictObject({
  device: Id,
  seq: z.number().int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: IsoInstant,
  /** Ed25519, base64. Format 0 had none. */
  signature: z.base64().optional(),
})
export type Head = z.infer<typeof Head>

export type UnsignedHead = Omit<Head, 'signature'>
