import { HostReply, valueOrThrow } from '../../../shared/contract/envelope'
import {
  hostContract,
  type OperationInput,
  type OperationName,
  type OperationOutput,
} from '../../../shared/contract/host-contract'
import type { HostTransport } from '../../../shared/contract/host-transport'

export interface HostClient {
  /** @throws AppError with a code from the operation's `failsWith`, or `internal`. */
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>>
}

/** The renderer's only way out of its sandbox. */
export function createHostClient(send: HostTransport['send']): HostClient {
  return {
    async call(name, input) {
      const value = valueOrThrow(HostReply.parse(await send({ operation: name, input })))
      // `parse` checks against this very name; TypeScript cannot follow the lookup.
      return hostContract[name].output.parse(value) as OperationOutput<typeof name>
    },
  }
}
