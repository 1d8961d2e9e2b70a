import { createHash } from 'node:crypto'

/**
 * Pass bytes on and hash them.
 *
 * @param tell - told once reading ends: the SHA-256, or undefined where not all were taken.
 */
export async function* hashedOnTheWay(
  bytes: AsyncIterable<Uint8Array>,
  tell: (sha256?: string) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let isWhole = false
  try {
    for await (const chunk of bytes) {
      hash.update(chunk)
      yield chunk
    }
    isWhole = true
  } finally {
    tell(isWhole ? hash.digest('hex') : undefined)
  }
}
