import { statfs, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { AppError } from '../../src/shared/errors/app-error'
import { smallDisk } from '../helpers/host/small-disk'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { expectKept } from './expect-kept'
import { figure } from './figures'
import { diskFullAt } from './recording-disk'
import { scriptedSession } from './scripted-session'
import { size } from './size'

const quiet = { onAcknowledged: () => undefined }

describe('a full disk', () => {
  it('at any single step of writing says so, costs nothing acknowledged, and work goes on', async () => {
    const counted = diskFullAt(0)
    const refuse = (error: unknown) => {
      throw error
    }
    await scriptedSession(await temporaryFolder(), counted.disk, { ...quiet, onFailure: refuse })
    const steps = counted.count()

    let tried = 0
    for (let failing = 1; failing <= steps; failing += size(1, 9)) {
      const dataFolder = await temporaryFolder()
      const failures: unknown[] = []
      const state = await scriptedSession(dataFolder, diskFullAt(failing).disk, {
        ...quiet,
        onFailure: (error) => failures.push(error),
      })
      for (const failure of failures) expect(codeOf(failure), `step ${failing}`).toBe('disk-full')
      await expectKept(dataFolder, state)
      tried += 1
    }
    figure('full disk: steps of writing that failed, one run each', tried)
  }, 3_600_000)

  it('of a real file system is the same, wherever it ran full', async (context) => {
    let refused = 0
    const rooms = Array.from({ length: size(60, 8) }, (_, index) => index * size(2, 15))
    for (const roomPages of rooms) {
      const disk = await smallDisk(8 * 1024 * 1024, context)
      const filler = join(disk, 'filler')
      await fillUpTo(disk, filler, roomPages)
      const dataFolder = join(disk, 'data')
      let failed = false
      const state = await scriptedSession(dataFolder, systemDisk, {
        ...quiet,
        onFailure: (error) => {
          expect(codeOf(error)).toBe('disk-full')
          failed = true
        },
      })
      if (failed) refused += 1
      await unlink(filler)
      await expectKept(dataFolder, state)
    }
    expect(refused).toBeGreaterThan(0)
    figure('full disk: small real file systems', rooms.length)
    figure('full disk: of these refused something', refused)
  }, 3_600_000)
})

function codeOf(error: unknown): unknown {
  return error instanceof AppError ? error.code : error
}

/** Take all room of a disk but so many pages. */
async function fillUpTo(disk: string, filler: string, roomPages: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(filler, Buffer.alloc((bavail - roomPages) * bsize))
}
