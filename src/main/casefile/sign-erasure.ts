import type { JournalEntry } from '../../shared/journal/entry'
import { entryLine } from '../../shared/journal/hash-chain'
import type { HeadKey } from './head-key'
import { sha256 } from './sha256'

/**
 * An entry as it is written: one that says that evidence was erased has a
 * signature of its own. Anybody can seal a line, and nothing brings the bytes
 * back; and its head comes after it, too late where a crash comes between.
 *
 * @param heads - undefined in format 0, which signs nothing.
 */
export function signErasure(entry: JournalEntry, heads: HeadKey | undefined): JournalEntry {
  if (entry.action !== 'custody.erased' || heads === undefined) return entry
  return { ...entry, body: { ...entry.body, signature: heads.signErasure(unsignedLine(entry)) } }
}

/** Whether an entry may be used: any other than an erasure, and an erasure that is signed for. */
export function isErasureSigned({ body, ...entry }: JournalEntry, heads: HeadKey | undefined): boolean {
  if (entry.action !== 'custody.erased' || heads === undefined) return true
  const { signature, ...told } = body
  if (typeof signature !== 'string') return false
  return heads.verifyErasure(unsignedLine({ ...entry, body: told }), signature)
}

function unsignedLine(entry: JournalEntry): string {
  return sha256(entryLine(entry))
}
