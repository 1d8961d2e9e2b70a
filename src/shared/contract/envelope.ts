import { z } from 'zod'
import { AppError, isErrorCode } from '../errors/app-error'

export const HostRequest = z.strictObject({ operation: z.string(), input: z.unknown() })
export type HostRequest = z.infer<typeof HostRequest>

/**
 * What comes back. A failure is a value here because neither side carries an
 * `Error` intact: Electron's `invoke` keeps only the message, JSON keeps nothing.
 */
export const HostReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  }),
])
export type HostReply = z.infer<typeof HostReply>

export function failureReply(error: unknown): HostReply {
  if (error instanceof AppError) {
    const { code, message, details } = error
    return { ok: false, error: { code, message, details: { ...details } } }
  }
  // An unforeseen failure may quote paths or personal data, so its text stays in the host's log.
  return { ok: false, error: { code: 'internal', message: 'Unexpected failure in the host', details: {} } }
}

/** @throws AppError with the code and details of a failure. */
export function valueOrThrow(reply: HostReply): unknown {
  if (reply.ok) return reply.value
  const { code, message, details } = reply.error
  // The details were built by `failureReply` from an AppError of this same code.
  throw isErrorCode(code)
    ? new AppError(code, message, details as never)
    : new AppError('internal', `Unknown error code ${code}: ${message}`, {})
}
