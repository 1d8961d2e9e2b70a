import { readdir, rm, statfs, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemDisk } from '../../src/main/casefile/case-disk'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { AppError } from '../../src/shared/errors/app-error'
import { aCaseFolderPath, anOpener, arriving } from '../helpers/host/a-case-folder'
import { smallDisk } from '../helpers/host/small-disk'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { expectKept } from './expect-kept'
import { figure } from './figures'
import { diskFullAt } from './recording-disk'
import { scriptedSession } from './scripted-session'
import { size } from './size'

const MIB = 1024 ** 2

const RECORDING = Buffer.alloc(150_000, '录音')

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
      const disk = await smallDisk(8 * MIB, context)
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

  it('that runs full while bytes of evidence arrive, or before they are taken in, costs none of them', async (context) => {
    const rooms = Array.from({ length: size(40, 4) }, (_, index) => index * size(1, 13))
    const refusedAt = { arriving: 0, adopting: 0 }
    for (const roomPages of rooms) {
      // More than intake wants to be free at its start, so that the disk itself refuses and not a look at it before.
      const disk = await smallDisk(24 * MIB, context)
      const filler = join(disk, 'filler')
      const path = await aCaseFolderPath(join(disk, 'data'))
      const folder = await openCaseFolder(await unlockCaseFolder(path), anOpener)
      const intake = createEvidenceIntake(folder, anOpener.now)

      async function* fillingMeanwhile() {
        yield RECORDING.subarray(0, 70_000)
        await fillUpTo(disk, filler, roomPages)
        yield RECORDING.subarray(70_000)
      }
      const arrived = await intake.receive(fillingMeanwhile()).catch((error: unknown) => {
        expect(codeOf(error)).toBe('disk-full')
        refusedAt.arriving += 1
      })
      if (arrived === undefined) expect(await readdir(join(path, 'incoming'))).toEqual([])
      await rm(filler, { force: true })

      const { uploadId, sha256 } = arrived ?? (await intake.receive(arriving(RECORDING)))
      await fillUpTo(disk, filler, roomPages % 3)
      const taken = await intake.import(uploadId, '录音.m4a').catch((error: unknown) => {
        expect(codeOf(error)).toBe('disk-full')
        refusedAt.adopting += 1
      })
      await rm(filler, { force: true })
      const { id } = taken ?? (await intake.import(uploadId, '录音.m4a'))
      const entries = [...folder.readEntries()]
      await folder.close()
      await expectKept(join(disk, 'data'), {
        created: true,
        entries,
        evidence: { [id]: sha256 },
        passphrases: [null],
      })
    }
    expect(refusedAt.arriving).toBeGreaterThan(0)
    expect(refusedAt.adopting).toBeGreaterThan(0)
    figure(
      'full disk: refused while evidence arrived, while it was taken in',
      Object.values(refusedAt).join(),
    )
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
