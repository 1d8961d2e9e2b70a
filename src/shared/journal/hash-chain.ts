import { FIRST_PREV, JournalEntry } from './entry'

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. Whoever runs this code brings one. */
type Sha256 = (text: string) => string

/** Where a device's chain ends: how many lines, and the hash of the last. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

export const CHAIN_START: ChainEnd = { seq: 0, hash: FIRST_PREV }

/** One journal line without its newline. The order of keys is fixed, so that one entry has one hash. */
export function entryLine(entry: JournalEntry): string {
  const { v, device, seq, clock, at, prev, action, subject, body } = entry
  const { noun, id } = subject
  return JSON.stringify({ v, device, seq, clock, at, prev, action, subject: { noun, id }, body })
}

export type Link = { readonly entry: JournalEntry; readonly end: ChainEnd } | { readonly problem: string }

/**
 * Read the line that follows `before` in the chain of one device.
 *
 * @returns the entry and the new end of the chain, or what is wrong in a few plain words.
 */
export function readLink(line: string, device: string, before: ChainEnd, sha256: Sha256): Link {
  const parsed = JournalEntry.safeParse(parseJson(line))
  if (!parsed.success) return { problem: 'this line is not a journal entry' }
  const entry = parsed.data
  if (entry.device !== device) return { problem: `this entry was made by another device (${entry.device})` }
  if (entry.seq !== before.seq + 1) {
    return { problem: `entry ${before.seq + 1} should stand here, but it is entry ${entry.seq}` }
  }
  if (entry.prev !== before.hash) return { problem: 'the entry before this one was changed or removed' }
  return { entry, end: { seq: entry.seq, hash: sha256(line) } }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
