import { hkdfSync } from 'node:crypto'
import { type ChunkCipher, TAG_BYTES } from './chunk-cipher'

/** Plain bytes of a chunk. Source: age-encryption.org/v1, "Payload". */
const CHUNK_BYTES = 64 * 1024

export const NONCE_BYTES = 16

/** Sealed bytes that cannot be opened: changed, cut off, or never meant for this key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

/** Seal bytes as they come, a chunk in memory at a time. */
export async function* sealPayload(
  fileKey: Uint8Array,
  nonce: Uint8Array,
  plain: AsyncIterable<Uint8Array>,
  cipher: ChunkCipher,
): AsyncGenerator<Uint8Array> {
  const key = payloadKey(fileKey, nonce)
  for await (const { bytes, index, isLast } of pieces(plain, CHUNK_BYTES)) {
    yield cipher.seal(key, chunkNonce(index, isLast), bytes)
  }
}

/** @throws SealBroken at the first chunk that is not as it was sealed; those before it have been given out. */
export async function* openPayload(
  fileKey: Uint8Array,
  nonce: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
  cipher: ChunkCipher,
): AsyncGenerator<Uint8Array> {
  const key = payloadKey(fileKey, nonce)
  for await (const { bytes, index, isLast } of pieces(sealed, CHUNK_BYTES + TAG_BYTES)) {
    // Only an empty file has an empty chunk.
    const shortest = index === 0 ? TAG_BYTES : TAG_BYTES + 1
    if (bytes.byteLength < shortest) throw new SealBroken('The sealed bytes are cut off')
    yield openChunk(cipher, key, chunkNonce(index, isLast), bytes)
  }
}

/** How many plain bytes a payload of this length has, its nonce not counted. */
export function plainByteLength(payloadByteLength: number): number {
  const chunks = Math.max(1, Math.ceil(payloadByteLength / (CHUNK_BYTES + TAG_BYTES)))
  return payloadByteLength - chunks * TAG_BYTES
}

function openChunk(cipher: ChunkCipher, key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  try {
    return cipher.open(key, nonce, sealed)
  } catch (cause) {
    throw new SealBroken('The sealed bytes were changed', { cause })
  }
}

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
}

/** Eleven bytes of counter, then one that tells the last chunk. */
function chunkNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

interface Piece {
  /** Valid until the next piece is asked for. */
  readonly bytes: Uint8Array
  readonly index: number
  readonly isLast: boolean
}

/** The same bytes in pieces of one size; only the last may be shorter, and it is the only one that may be empty. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  const held = Buffer.alloc(size)
  let length = 0
  let index = 0
  for await (const part of source) {
    for (let from = 0; from < part.byteLength; ) {
      if (length === size) {
        yield { bytes: held, index, isLast: false }
        index += 1
        length = 0
      }
      const taken = part.subarray(from, from + size - length)
      held.set(taken, length)
      length += taken.byteLength
      from += taken.byteLength
    }
  }
  yield { bytes: held.subarray(0, length), index, isLast: true }
}
