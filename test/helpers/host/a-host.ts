import { onTestFinished } from 'vitest'
import { createHost, type Host } from '../../../src/main/host/create-host'
import type { KeyStore } from '../../../src/main/host/key-store'
import { valueOrThrow } from '../../../src/shared/contract/envelope'
import type {
  OperationInput,
  OperationName,
  OperationOutput,
} from '../../../src/shared/contract/host-contract'
import type { HostEvent } from '../../../src/shared/contract/host-event'
import { resourcesFolder } from '../resources-folder'
import { aNow } from './a-case-folder'
import { temporaryFolder } from './temporary-folder'

export interface TestHost extends Host {
  readonly dataFolder: string
  /** What it told its windows so far. */
  readonly events: readonly HostEvent[]
  /** Send one operation. @throws AppError as a window would see it. */
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>>
}

/**
 * A host over an empty data folder, or over one that another host left.
 *
 * @param desktop - what the desktop app hands its host.
 */
export async function aHost(
  folder?: string,
  now: () => Date = aNow,
  desktop?: { readonly keyStore: KeyStore; readonly keyFolder: string },
): Promise<TestHost> {
  const dataFolder = folder ?? (await temporaryFolder())
  const options = {
    dataFolder,
    resourcesFolder,
    door: desktop === undefined ? 'browser' : 'electron',
    version: '0.0.0',
    now,
    scryptFactor: 12,
    ...(desktop && { keyFolder: desktop.keyFolder }),
  } as const
  const host = await createHost(options, desktop)
  const events: HostEvent[] = []
  host.listen((event) => events.push(event))
  onTestFinished(() => host.close())
  return {
    ...host,
    dataFolder,
    events,
    async call(name, input) {
      const value = valueOrThrow(await host.dispatch({ operation: name, input }))
      return value as OperationOutput<typeof name>
    },
  }
}

/** A host with one new case, open. */
export async function aHostWithCase(): Promise<TestHost & { readonly caseId: string }> {
  const host = await aHost()
  const { caseId } = await host.call('case.create', { title: '某快递泄露', passphrase: null })
  await host.call('case.open', { caseId })
  return { ...host, caseId }
}
