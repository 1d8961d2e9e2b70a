import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { diskMoments, type Found, foundAfter, materialise } from './crash-states'
import { expectKept } from './expect-kept'
import { figure } from './figures'
import { type DiskOperation, recordingDisk } from './recording-disk'
import { type Acknowledged, scriptedSession } from './scripted-session'
import { size } from './size'

interface Recording {
  readonly operations: readonly DiskOperation[]
  /** What had been acknowledged after so many operations. */
  readonly told: readonly { readonly after: number; readonly state: Acknowledged }[]
}

const nothing: Acknowledged = { created: false, entries: [], evidence: {}, passphrases: ['旧口令'] }

async function recordSession(): Promise<Recording> {
  const root = await temporaryFolder()
  const { disk, operations } = recordingDisk(root)
  const told: { after: number; state: Acknowledged }[] = []
  await scriptedSession(join(root, 'data'), disk, {
    onAcknowledged: (state) => told.push({ after: operations.length, state }),
    onFailure: (error) => {
      throw error
    },
  })
  return { operations, told }
}

/** Cut the power at each moment. @returns how many different folders were left and opened. */
async function cutEverywhere({ operations, told }: Recording): Promise<number> {
  const seen = new Set<string>()
  const into = await temporaryFolder()
  const moments = diskMoments(operations)
  for (let index = 0; index < moments.length; index += size(1, 11)) {
    const acknowledged = told.findLast(({ after }) => after <= index)?.state ?? nothing
    for (const found of foundAfter(momentAt(moments, index), size(48, 5))) {
      const key = fingerprint(found, acknowledged)
      if (seen.has(key)) continue
      seen.add(key)
      await materialise(found, into)
      await expectKept(join(into, 'data'), acknowledged).catch((cause: unknown) => {
        const last = JSON.stringify(operations[index - 1], (name, value) => (name === 'bytes' ? '…' : value))
        const names = [...found].map(([path, it]) => `${path} ${it.length}`).join('\n')
        throw new Error(`after operation ${index} ${last} of this folder:\n${names}`, { cause })
      })
    }
  }
  return seen.size
}

describe('a power cut', () => {
  it('at any moment, whatever was not synced, costs nothing that was acknowledged', async () => {
    const recording = await recordSession()
    const states = await cutEverywhere(recording)
    expect(states).toBeGreaterThan(30)
    figure('power cuts: recorded disk operations', recording.operations.length)
    figure('power cuts: different folders left, opened and written on', states)
  }, 3_600_000)

  it.each(['sync', 'syncFolder'] as const)(
    'would be noticed to cost something without %s',
    async (kind) => {
      const { operations, told } = await recordSession()
      // Moments keep their numbers: nothing at all stands in for what was not synced.
      const careless = operations.map((it) =>
        it.kind === kind ? ({ kind: 'remove', path: 'none' } as const) : it,
      )
      await expect(cutEverywhere({ operations: careless, told })).rejects.toThrow(/after operation/)
    },
    600_000,
  )
})

function momentAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`No moment ${index}`)
  return item
}

function fingerprint(found: Found, acknowledged: Acknowledged): string {
  const hash = createHash('sha256').update(JSON.stringify(acknowledged))
  for (const [path, it] of found) hash.update(`\n${path}\n`).update(it)
  return hash.digest('hex')
}
