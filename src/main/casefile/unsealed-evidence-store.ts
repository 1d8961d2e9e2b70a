import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import type { EvidenceStore } from './case-folder'
import { diskFailure, errorCodeOf } from './disk-failure'
import { syncFolder } from './durable-file'

/** Large files are read in pieces of this size. */
const READ_BYTES = 1024 * 1024

export interface OwnedEvidenceStore extends EvidenceStore {
  /** Remove what arrived and never became evidence. */
  clearIncoming(): Promise<void>
}

/** Originals as plain files: `incoming/<upload>` while they arrive, `evidence/<id>` for ever. */
export async function openUnsealedEvidenceStore(folder: string): Promise<OwnedEvidenceStore> {
  const incomingFolder = join(folder, 'incoming')
  const evidenceFolder = join(folder, 'evidence')
  for (const path of [incomingFolder, evidenceFolder]) {
    await mkdir(path, { recursive: true, mode: 0o700 }).catch(refuse)
  }
  const blob = (evidenceId: string) => join(evidenceFolder, evidenceId)

  return {
    async freeBytes() {
      const { bavail, bsize } = await statfs(folder).catch(refuse)
      return bavail * bsize
    },

    async receive(source) {
      const uploadId = randomUUID()
      const path = join(incomingFolder, uploadId)
      const hash = createHash('sha256')
      let byteLength = 0
      try {
        const file = await open(path, 'wx', 0o600)
        try {
          for await (const chunk of source) {
            hash.update(chunk)
            byteLength += chunk.byteLength
            await writeWhole(file, chunk)
          }
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
      const arrived = join(incomingFolder, uploadId)
      if ((await hashFile(arrived)) !== sha256) {
        throw new AppError('evidence-damaged', `Upload ${uploadId} changed on disk`, { evidenceId })
      }
      if (await exists(blob(evidenceId))) throw new Error(`Evidence ${evidenceId} is there already`)
      await rename(arrived, blob(evidenceId)).catch(refuse)
      await syncFolder(evidenceFolder).catch(refuse)
    },

    async discard({ uploadId }) {
      await rm(join(incomingFolder, uploadId), { force: true })
    },

    async open(evidenceId) {
      const file = await open(blob(evidenceId), 'r').catch((cause: unknown) => {
        throw errorCodeOf(cause) === 'ENOENT'
          ? new AppError('evidence-missing', `No bytes of ${evidenceId}`, { evidenceId }, { cause })
          : diskFailure(cause)
      })
      return {
        byteLength: (await file.stat()).size,
        bytes: file.createReadStream({ highWaterMark: READ_BYTES }),
      }
    },

    async verify(evidenceId, sha256) {
      try {
        return (await hashFile(blob(evidenceId))) === sha256 ? 'unchanged' : 'changed'
      } catch (cause) {
        if (errorCodeOf(cause) === 'ENOENT') return 'missing'
        throw diskFailure(cause)
      }
    },

    async clearIncoming() {
      for (const name of await readdir(incomingFolder).catch(() => [])) {
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

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) hash.update(chunk)
  return hash.digest('hex')
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
