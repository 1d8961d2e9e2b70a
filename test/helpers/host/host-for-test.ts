import { onTestFinished } from 'vitest'
import { createHost, type Host } from '../../../src/main/host/create-host'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { valueOrThrow } from '../../../src/shared/contract/envelope'
import {
  hostContract,
  type OperationInput,
  type OperationName,
  type OperationOutput,
} from '../../../src/shared/contract/host-contract'
import { HostEvent } from '../../../src/shared/contract/host-event'
import { resourcesFolder } from '../resources-folder'
import { temporaryFolder } from './temporary-folder'

export interface HostForTest {
  readonly host: Host
  readonly dataFolder: string
  /** Everything the host has told its windows. */
  readonly events: readonly HostEvent[]
  /** Ask through the dispatcher; the answer is checked against the contract. */
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>>
  /** A new, open case. */
  newCase(): Promise<string>
  /** Send bytes as a window does. */
  upload(caseId: string, bytes: string | Uint8Array): Promise<Response>
  /** Send bytes and take them into the case. */
  addEvidence(
    caseId: string,
    bytes: string | Uint8Array,
    originalName: string,
  ): Promise<OperationOutput<'evidence.import'>>
}

const NOW = new Date('2026-11-23T04:00:00Z')

/** A host on a temporary folder, closed when the test is over. It is 2026-11-23, noon in Shanghai. */
export async function hostForTest(dataFolder?: string): Promise<HostForTest> {
  const folder = dataFolder ?? (await temporaryFolder())
  const host = await createHost({
    dataFolder: folder,
    resourcesFolder,
    door: 'browser',
    version: '0.0.0-test',
    now: () => NOW,
  })
  onTestFinished(() => host.close())
  const events: HostEvent[] = []
  host.listen((event) => events.push(HostEvent.parse(event)))

  const it: HostForTest = {
    host,
    dataFolder: folder,
    events,

    async call(name, input) {
      const value = valueOrThrow(await host.dispatch({ operation: name, input }))
      return hostContract[name].output.parse(value) as OperationOutput<typeof name>
    },

    async newCase() {
      const { caseId } = await it.call('case.create', { title: '某平台泄露订单信息' })
      await it.call('case.open', { caseId })
      return caseId
    },

    upload: (caseId, bytes) =>
      host.serveBytes(
        new Request(`http://host${byteRoutes.upload(caseId)}`, {
          method: 'POST',
          body: typeof bytes === 'string' ? bytes : Uint8Array.from(bytes),
        }),
      ),

    async addEvidence(caseId, bytes, originalName) {
      const { uploadId } = (await (await it.upload(caseId, bytes)).json()) as { uploadId: string }
      return it.call('evidence.import', { caseId, uploadId, originalName })
    },
  }
  return it
}
