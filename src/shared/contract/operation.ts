import { z } from 'zod'
import { Id } from '../domain/identifiers'
import type { ErrorCode } from '../errors/app-error'

interface Operation<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
  /** Foreseen failures, besides `input-invalid` and `internal`. */
  readonly failsWith: readonly ErrorCode[]
}

/** One entry of the contract. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(it: Operation<Input, Output>) {
  return it
}

export const CaseOnly = z.strictObject({ caseId: Id })
export const Done = z.strictObject({})
