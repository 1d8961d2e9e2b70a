import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { byteRoutes } from '../../src/shared/contract/byte-routes'
import { aDoorProcess } from '../helpers/host/a-door-process'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { figure } from './figures'
import { size } from './size'

const MIB = 1024 ** 2
const PEAK_LIMIT_MIB = 200

it.runIf(process.platform === 'linux')(
  'a large recording comes in without being held in memory',
  async () => {
    const door = await aDoorProcess(await temporaryFolder())
    const created = await door.call('case.create', { title: '某案', passphrase: null })
    const { caseId } = (created as { value: { caseId: string } }).value
    await door.call('case.open', { caseId })

    const lengthMib = size(4 * 1024, 128)
    const response = await door.post(byteRoutes.upload(caseId), recording(lengthMib))
    expect(response.status).toBe(201)
    const { uploadId } = (await response.json()) as { uploadId: string }
    const stored = await door.call('evidence.import', { caseId, uploadId, originalName: '录音.wav' })
    expect(stored).toMatchObject({ ok: true, value: { file: { byteLength: lengthMib * MIB } } })

    const status = await readFile(`/proc/${door.child.pid}/status`, 'utf8')
    const peakMib = Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024)
    expect(peakMib).toBeLessThan(PEAK_LIMIT_MIB)
    figure('recording in MiB, peak memory of the app in MiB', `${lengthMib}, ${peakMib}`)
  },
  3_600_000,
)

/** So many blocks, each another one. */
function recording(lengthMib: number): ReadableStream<Uint8Array> {
  let block = 0
  return new ReadableStream({
    pull(controller) {
      if (block === lengthMib) return controller.close()
      block += 1
      controller.enqueue(new Uint8Array(MIB).fill(block % 251))
    },
  })
}
