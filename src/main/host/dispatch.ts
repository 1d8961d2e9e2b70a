import type { z } from 'zod'
import { failureReply, type HostReply, HostRequest } from '../../shared/contract/envelope'
import {
  type HostHandlers,
  hostContract,
  isOperationName,
  type OperationName,
  type OperationOutput,
  type ParsedInput,
} from '../../shared/contract/host-contract'
import { problemsOf } from '../../shared/domain/problems'
import { AppError } from '../../shared/errors/app-error'

/** Answers one raw request. Never throws. */
export type Dispatch = (rawRequest: unknown) => Promise<HostReply>

/** Build the one function that all hosts put behind their door. */
export function createDispatcher(handlers: HostHandlers, logUnexpected: (error: unknown) => void): Dispatch {
  async function run<Name extends OperationName>(
    name: Name,
    rawInput: unknown,
  ): Promise<OperationOutput<Name>> {
    // Schema and handler are looked up by the same name; TypeScript cannot see that they agree.
    const input = parseInput(name, hostContract[name].input, rawInput) as ParsedInput<Name>
    const output = await handlers[name](input)
    refuseBrokenPromise(name, output)
    return output
  }

  return async function dispatch(rawRequest) {
    try {
      const { operation, input } = parseInput('request', HostRequest, rawRequest)
      if (!isOperationName(operation)) {
        throw new AppError('input-invalid', `No operation ${operation}`, {
          operation,
          problems: ['unknown operation'],
        })
      }
      return { ok: true, value: await run(operation, input) }
    } catch (error) {
      if (!(error instanceof AppError)) logUnexpected(error)
      return failureReply(error)
    }
  }
}

/** @throws Error that names the fields and quotes nothing, since it is logged. */
function refuseBrokenPromise(operation: OperationName, output: unknown): void {
  const result = hostContract[operation].output.safeParse(output)
  if (result.success) return
  const places = problemsOf(result.error).map(({ path }) => path)
  throw new Error(`${operation} answered other than promised: ${places.join(', ')}`)
}

function parseInput<Schema extends z.ZodType>(
  operation: string,
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problems = problemsOf(result.error).map(({ path, expected }) => `${path}: expected ${expected}`)
  throw new AppError('input-invalid', `Bad input for ${operation}`, { operation, problems })
}
