import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '../../shared/errors/app-error'
import { SealBroken } from './age-payload'
import { type CaseDisk, makeFolderDurably, systemDisk } from './case-disk'
import type { EvidenceStore } from './case-folder'
import { diskFailure, errorCodeOf } from './disk-failure'
import type { FolderHold } from './hold-folder'
import type { Seal } from './seal'

/** Large files are read in pieces of this size. */
const READ_BYTES = 1024 * 1024

interface OwnedEvidenceStore extends EvidenceStore {
  /** The entries of these are on disk: they are evidence now. */
  settle(stored: ReadonlySet<string>): Promise<void>
  /**
   * Remove what arrived and never became evidence.
   *
   * @param named - asked where it matters: ids of all evidence that an entry on disk names, which is never
   *   touched; undefined where nobody can tell, and then nothing that may be evidence is.
   */
  clearIncoming(named: () => Promise<ReadonlySet<string> | undefined>): Promise<void>
}

/** `incoming/<device>.<evidence id>.adopting`: these bytes are in their place and wait for their entry. */
const ADOPTING = 'adopting'

/** Before the first bytes arrive. Who only reads makes nothing. @throws AppError `disk-full`, `disk-refused`. */
export async function makeEvidenceFolders(folder: string, disk: CaseDisk): Promise<void> {
  for (const name of ['incoming', 'evidence']) {
    await makeFolderDurably(join(folder, name), disk).catch(refuse)
  }
}

/**
 * Originals: `incoming/<upload>` while they arrive, `evidence/<id>` for ever; sealed as the case is.
 *
 * Bytes without an entry may also be those of another computer whose journal
 * has not been synchronised yet. So only those of which this device noted that
 * it was about to adopt them are ever taken for left behind.
 */
export async function openEvidenceStore(
  folder: string,
  device: string,
  seal: Seal,
  disk: CaseDisk = systemDisk,
  { expectInPlace }: Pick<FolderHold, 'expectInPlace'> = heldByNobody,
): Promise<OwnedEvidenceStore> {
  const incomingFolder = join(folder, 'incoming')
  const evidenceFolder = join(folder, 'evidence')
  const blob = (evidenceId: string) => join(evidenceFolder, `${evidenceId}${seal.ending}`)
  const arriving = (uploadId: string) => join(incomingFolder, `${uploadId}${seal.ending}`)
  const note = (evidenceId: string) => join(incomingFolder, `${device}.${evidenceId}.${ADOPTING}`)

  async function hashOf(path: string): Promise<string> {
    const hash = createHash('sha256')
    for await (const chunk of seal.open(createReadStream(path, { highWaterMark: READ_BYTES })))
      hash.update(chunk)
    return hash.digest('hex')
  }

  return {
    async freeBytes() {
      const { bavail, bsize } = await statfs(folder).catch(async (cause: unknown) => {
        await expectInPlace()
        throw diskFailure(cause)
      })
      return bavail * bsize
    },

    async receive(source) {
      const uploadId = randomUUID()
      const path = arriving(uploadId)
      const hash = createHash('sha256')
      let byteLength = 0
      async function* plain() {
        for await (const chunk of source) {
          hash.update(chunk)
          byteLength += chunk.byteLength
          yield chunk
        }
      }
      try {
        const file = await disk.create(path)
        try {
          for await (const kept of seal.seal(plain())) await file.write(kept)
          await file.sync()
        } finally {
          await file.close()
        }
      } catch (cause) {
        await disk.remove(path).catch(() => undefined)
        throw diskFailure(cause, byteLength)
      }
      return { uploadId, byteLength, sha256: hash.digest('hex') }
    },

    async adopt({ uploadId, sha256 }, evidenceId) {
      await expectInPlace()
      const arrived = arriving(uploadId)
      if ((await hashOf(arrived).catch(unlessBroken)) !== sha256) {
        throw new AppError('evidence-damaged', `Upload ${uploadId} changed on disk`, { evidenceId })
      }
      if (await exists(blob(evidenceId))) throw new Error(`Evidence ${evidenceId} is there already`)
      try {
        await (await disk.create(note(evidenceId))).close()
        await disk.syncFolder(incomingFolder)
        await disk.rename(arrived, blob(evidenceId))
        await disk.syncFolder(evidenceFolder).catch(async (cause: unknown) => {
          // Back to where it arrived, so that whoever made room can try again.
          await disk.rename(blob(evidenceId), arrived).catch(() => undefined)
          throw cause
        })
      } catch (cause) {
        throw diskFailure(cause)
      }
    },

    async discard({ uploadId }) {
      await disk.remove(arriving(uploadId))
    },

    async open(evidenceId) {
      const file = await open(blob(evidenceId), 'r').catch(async (cause: unknown) => {
        await expectInPlace()
        throw errorCodeOf(cause) === 'ENOENT'
          ? new AppError('evidence-missing', `No bytes of ${evidenceId}`, { evidenceId }, { cause })
          : diskFailure(cause)
      })
      try {
        const byteLength = await seal.plainByteLength(file)
        const kept = file.createReadStream({ start: 0, highWaterMark: READ_BYTES })
        const bytes = Readable.from(seal.open(kept), { objectMode: false })
        // Bytes that nobody ever asks for leave the file open otherwise.
        bytes.once('close', () => kept.destroy())
        return { byteLength, bytes }
      } catch (cause) {
        await file.close()
        if (cause instanceof SealBroken) {
          throw new AppError('evidence-changed', `${evidenceId} cannot be opened`, { evidenceId }, { cause })
        }
        throw diskFailure(cause)
      }
    },

    async erase(evidenceId) {
      try {
        await disk.remove(blob(evidenceId))
        await disk.syncFolder(evidenceFolder)
      } catch (cause) {
        throw diskFailure(cause)
      }
    },

    async verify(evidenceId, sha256) {
      try {
        return (await hashOf(blob(evidenceId)).catch(unlessBroken)) === sha256 ? 'unchanged' : 'changed'
      } catch (cause) {
        await expectInPlace()
        if (errorCodeOf(cause) === 'ENOENT') return 'missing'
        throw diskFailure(cause)
      }
    },

    async settle(stored) {
      for (const id of stored) await disk.remove(note(id)).catch(() => undefined)
    },

    async clearIncoming(named) {
      const names = await readdir(incomingFolder).catch(() => [])
      const isOurs = (name: string) => name.startsWith(`${device}.`) && name.endsWith(`.${ADOPTING}`)
      const evidence = names.some(isOurs) ? await named() : undefined
      for (const name of names) {
        const [, evidenceId = '', ending] = name.split('.')
        if (ending === ADOPTING && (evidence === undefined || !isOurs(name))) continue
        if (ending === ADOPTING && evidence?.has(evidenceId) === false) {
          await disk.remove(blob(evidenceId)).catch(refuse)
        }
        await disk.remove(join(incomingFolder, name)).catch(refuse)
      }
    },
  }
}

/** For whoever only reads, once: what is gone is gone. */
const heldByNobody = { expectInPlace: async () => undefined }

/** What cannot be opened any more has no hash; what cannot be read is another matter. */
function unlessBroken(cause: unknown): undefined {
  if (!(cause instanceof SealBroken)) throw cause
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function refuse(cause: unknown): never {
  throw diskFailure(cause)
}
