import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileFacts } from '../../shared/drafting/paper-facts'

/** Length and SHA-256 of files, read as streams. Keys are kept: evidence id → path in, evidence id → facts out. */
export async function fingerprintFiles(
  paths: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, FileFacts>> {
  const facts = new Map<string, FileFacts>()
  for (const [id, path] of paths) {
    const hash = createHash('sha256')
    let byteLength = 0
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      hash.update(chunk)
      byteLength += chunk.byteLength
    }
    facts.set(id, { byteLength, sha256: hash.digest('hex') })
  }
  return facts
}
