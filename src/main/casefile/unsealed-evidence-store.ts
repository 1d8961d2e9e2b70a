import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors/app-error'
import type { EvidenceStore } from './case-folder'
import { diskFailure, errorCodeOf } from './disk-failure'
import { syncFolder } from './durable-file'

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

/**
 * Originals as plain files: `incoming/<upload>` while they arrive, `evidence/<id>` for ever.
 *
 * Bytes without an entry may also be those of another computer whose journal
 * has not been synchronised yet. So only those of which this device noted that
 * it was about to adopt them are ever taken for left behind.
 */
export async function openUnsealedEvidenceStore(folder: string, device: string): Promise<OwnedEvidenceStore> {
  const incomingFolder = join(folder, 'incoming')
  const evidenceFolder = join(folder, 'evidence')
  for (const path of [incomingFolder, evidenceFolder]) {
    await mkdir(path, { recursive: true, mode: 0o700 }).catch(refuse)
  }
  const blob = (evidenceId: string) => join(evidenceFolder, evidenceId)
  const note = (evidenceId: string) => join(incomingFolder, `${device}.${evidenceId}.${ADOPTING}`)

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
      await writeFile(note(evidenceId), '', { mode: 0o600 }).catch(refuse)
      await syncFolder(incomingFolder).catch(refuse)
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
