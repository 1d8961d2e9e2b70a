import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '../../shared/errors/app-error'
import { SealBroken } from './age-payload'
import type { EvidenceStore } from './case-folder'
import { diskFailure, errorCodeOf } from './disk-failure'
import { syncFolder } from './durable-file'
import type { Seal } from './seal'

/** Large files are read in pieces of this size. */
const READ_BYTES = 1024 * 1024

interface OwnedEvidenceStore extends EvidenceStore {
  /** The entries of these are on disk: they are evidence now. */
  settle(stored: ReadonlySet<string>): Promise<void>
  /**
   * Remove what arrived and never became evidence.
   *
   * @param stored - ids of all evidence of which an entry tells; never touched.
   */
  clearIncoming(stored: ReadonlySet<string>): Promise<void>
}

/** `incoming/<device>.<evidence id>.adopting`: these bytes are in their place and wait for their entry. */
const ADOPTING = 'adopting'

/** Before the first bytes arrive. Who only reads makes nothing. @throws AppError `disk-full`, `disk-refused`. */
export async function makeEvidenceFolders(folder: string): Promise<void> {
  for (const name of ['incoming', 'evidence']) {
    await mkdir(join(folder, name), { recursive: true, mode: 0o700 }).catch(refuse)
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
      const { bavail, bsize } = await statfs(folder).catch(refuse)
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
        const file = await open(path, 'wx', 0o600)
        try {
          for await (const kept of seal.seal(plain())) await writeWhole(file, kept)
          await file.sync()
        } finally {
          await file.close()
        }
      } catch (cause) {
        await rm(path, { force: true }).catch(() => undefined)
        throw diskFailure(cause, byteLength)
      }
      return { uploadId, byteLength, sha256: hash.digest('hex') }
    },

    async adopt({ uploadId, sha256 }, evidenceId) {
      const arrived = arriving(uploadId)
      if ((await hashOf(arrived).catch(unlessBroken)) !== sha256) {
        throw new AppError('evidence-damaged', `Upload ${uploadId} changed on disk`, { evidenceId })
      }
      if (await exists(blob(evidenceId))) throw new Error(`Evidence ${evidenceId} is there already`)
      await writeFile(note(evidenceId), '', { mode: 0o600 }).catch(refuse)
      await syncFolder(incomingFolder).catch(refuse)
      await rename(arrived, blob(evidenceId)).catch(refuse)
      await syncFolder(evidenceFolder).catch(refuse)
    },

    async discard({ uploadId }) {
      await rm(arriving(uploadId), { force: true })
    },

    async open(evidenceId) {
      const file = await open(blob(evidenceId), 'r').catch((cause: unknown) => {
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
          throw new AppError('evidence-damaged', `${evidenceId} cannot be opened`, { evidenceId }, { cause })
        }
        throw diskFailure(cause)
      }
    },

    async verify(evidenceId, sha256) {
      try {
        return (await hashOf(blob(evidenceId)).catch(unlessBroken)) === sha256 ? 'unchanged' : 'changed'
      } catch (cause) {
        if (errorCodeOf(cause) === 'ENOENT') return 'missing'
        throw diskFailure(cause)
      }
    },

    async settle(stored) {
      for (const id of stored) await rm(note(id), { force: true }).catch(() => undefined)
    },

    async clearIncoming(stored) {
      for (const name of await readdir(incomingFolder).catch(() => [])) {
        const [maker, evidenceId = '', ending] = name.split('.')
        if (ending === ADOPTING && maker !== device) continue
        if (ending === ADOPTING && !stored.has(evidenceId)) {
          await rm(blob(evidenceId), { force: true }).catch(refuse)
        }
        await rm(join(incomingFolder, name), { force: true }).catch(refuse)
      }
    },
  }
}

async function writeWhole(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    written += (await file.write(chunk, written)).bytesWritten
  }
}

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
