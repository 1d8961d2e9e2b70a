import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors/app-error'
import type { EvidenceRecord } from '../../shared/journal/records'
import { SealBroken } from '../casefile/age-payload'

/**
 * Pass on the bytes of an original as long as they may be those that came in.
 * The last piece is held back until all are compared, so nobody gets a changed
 * original whole.
 *
 * @throws AppError `evidence-changed` in place of the last piece.
 */
export async function* unchangedBytes(
  { id, file }: Pick<EvidenceRecord, 'id' | 'file'>,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let last: Uint8Array | undefined
  try {
    for await (const piece of bytes) {
      hash.update(piece)
      if (last !== undefined) yield last
      last = piece
    }
  } catch (cause) {
    throw cause instanceof SealBroken ? changed(id, cause) : cause
  }
  if (hash.digest('hex') !== file.sha256) throw changed(id)
  if (last !== undefined) yield last
}

function changed(evidenceId: string, cause?: unknown): AppError<'evidence-changed'> {
  return new AppError('evidence-changed', `${evidenceId} is not as it came in`, { evidenceId }, { cause })
}
