import { randomUUID } from 'node:crypto'
import { instantOf } from '../../shared/domain/calendar'
import { EVIDENCE_LIMIT_BYTES } from '../../shared/domain/evidence'
import { AppError, type ErrorCode } from '../../shared/errors/app-error'
import type { JournalEntry } from '../../shared/journal/entry'
import { EvidenceRecord, type StoredFile } from '../../shared/journal/records'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import type { CaseFolder, IncomingFile } from '../casefile/case-folder'
import { defaultDescription } from './default-description'
import { MEDIA_TYPE_BYTES, mediaTypeOf } from './media-type'
import { originalName } from './original-name'

/** Room that must stay on the disk after a file came in, so that the journal can still be written. */
const SPARE_BYTES = 16 * 1024 ** 2

export interface EvidenceIntake {
  /**
   * Take bytes as they arrive.
   *
   * @param announcedBytes - how many are to come, where the sender said so.
   * @throws AppError `evidence-too-large`, `disk-full`, `disk-refused`; nothing is left of the bytes.
   */
  receive(source: AsyncIterable<Uint8Array>, announcedBytes?: number): Promise<IncomingFile>
  /**
   * Make what was received part of the case, under a name that can be shown. After a failure the same upload
   * can be tried again, for example when the disk has room.
   *
   * @throws AppError `upload-not-found`, `evidence-empty`, `evidence-damaged`, `disk-full`, `disk-refused`, `case-moved`.
   */
  import(uploadId: string, name: string): Promise<EvidenceRecord & { readonly sameBytesAs?: string }>
}

/** After these the same upload can be tried again. */
const CAN_BE_MENDED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['disk-full', 'disk-refused', 'case-moved'])

interface Upload {
  readonly incoming: IncomingFile
  readonly mediaType: string
  /** Set when the bytes are at their place and only the entry failed. */
  evidenceId?: string
}

/** The only way in which files become evidence of a case. */
export function createEvidenceIntake(folder: CaseFolder, now: () => Date): EvidenceIntake {
  const uploads = new Map<string, Upload>()

  async function store(upload: Upload, name: string): Promise<EvidenceRecord> {
    if (upload.incoming.byteLength === 0) {
      await folder.evidence.discard(upload.incoming)
      throw new AppError('evidence-empty', 'The file has no bytes', { name })
    }
    if (upload.evidenceId === undefined) {
      const evidenceId = randomUUID()
      await folder.evidence.adopt(upload.incoming, evidenceId)
      upload.evidenceId = evidenceId
    }
    const record = EvidenceRecord.parse({
      id: upload.evidenceId,
      ...defaultDescription(name, upload.mediaType),
      file: storedFile(upload, name, now()),
    })
    const { title, kind, file } = record
    await folder.append([
      {
        action: 'evidence.stored',
        subject: { noun: 'evidence', id: record.id },
        body: { title, kind, file },
      },
    ])
    return record
  }

  return {
    async receive(source, announcedBytes) {
      const received = await receiveFile(folder, source, announcedBytes)
      uploads.set(received.incoming.uploadId, received)
      return received.incoming
    },

    async import(uploadId, name) {
      const upload = uploads.get(uploadId)
      if (upload === undefined) throw new AppError('upload-not-found', `No upload ${uploadId}`, { uploadId })
      // Claimed before the first await, so that one upload becomes one item.
      uploads.delete(uploadId)
      try {
        const sameBytesAs = itemWithBytes(folder.readEntries(), upload.incoming.sha256)
        const record = await store(upload, originalName(name))
        return sameBytesAs === undefined ? record : { ...record, sameBytesAs }
      } catch (error) {
        if (error instanceof AppError && CAN_BE_MENDED.has(error.code)) uploads.set(uploadId, upload)
        throw error
      }
    },
  }
}

/** The first item of the case, trash aside, that has these bytes. Reduces only where an entry has them at all. */
function itemWithBytes(entries: readonly JournalEntry[], sha256: string): string | undefined {
  if (!entries.some(({ action, body }) => action === 'evidence.stored' && hasBytes(body.file, sha256))) {
    return undefined
  }
  return reduceEntries(entries).evidence.find(({ file }) => file.sha256 === sha256)?.id
}

function hasBytes(file: unknown, sha256: string): boolean {
  return typeof file === 'object' && file !== null && 'sha256' in file && file.sha256 === sha256
}

/**
 * Receive one file and keep it under a known id, without an entry: for cases
 * that are written as a whole.
 */
export async function storeFile(
  folder: CaseFolder,
  source: AsyncIterable<Uint8Array>,
  evidenceId: string,
  name: string,
  at: Date,
): Promise<StoredFile> {
  const received = await receiveFile(folder, source)
  if (received.incoming.byteLength === 0) {
    throw new AppError('evidence-empty', 'The file has no bytes', { name })
  }
  await folder.evidence.adopt(received.incoming, evidenceId)
  return storedFile(received, originalName(name), at)
}

async function receiveFile(
  folder: CaseFolder,
  source: AsyncIterable<Uint8Array>,
  announcedBytes = 0,
): Promise<Upload> {
  refuseTooLarge(announcedBytes)
  const neededBytes = announcedBytes + SPARE_BYTES
  if ((await folder.evidence.freeBytes()) < neededBytes) {
    throw new AppError('disk-full', `${neededBytes} bytes needed`, { neededBytes })
  }
  const first: Uint8Array[] = []
  let byteLength = 0
  async function* checked() {
    for await (const chunk of source) {
      if (byteLength < MEDIA_TYPE_BYTES) first.push(chunk.slice(0, MEDIA_TYPE_BYTES))
      byteLength += chunk.byteLength
      refuseTooLarge(byteLength)
      yield chunk
    }
  }
  const incoming = await folder.evidence.receive(checked())
  return { incoming, mediaType: mediaTypeOf(Buffer.concat(first).subarray(0, MEDIA_TYPE_BYTES)) }
}

function refuseTooLarge(byteLength: number): void {
  if (byteLength <= EVIDENCE_LIMIT_BYTES) return
  throw new AppError('evidence-too-large', `${byteLength} bytes`, {
    byteLength,
    limitBytes: EVIDENCE_LIMIT_BYTES,
  })
}

function storedFile({ incoming, mediaType }: Upload, name: string, at: Date): StoredFile {
  const { byteLength, sha256 } = incoming
  return { originalName: name, byteLength, sha256, mediaType, storedAt: instantOf(at) }
}
