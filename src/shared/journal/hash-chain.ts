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

/** Why a line does not follow the one before it. */
export interface LinkProblem {
  readonly fault: 'line-not-entry' | 'line-other-device' | 'line-out-of-order' | 'line-chain-broken'
  readonly details: Readonly<Record<string, string | number>>
}

/** A journal line and what it was found to say. */
export interface JournalLine {
  readonly hash: string
  /** undefined where the line is no entry. */
  readonly entry: JournalEntry | undefined
}

export function readLine(line: string, sha256: Sha256): JournalLine {
  return { hash: sha256(line), entry: readEntry(line) }
}

export type Link = { readonly end: ChainEnd } | { readonly problem: LinkProblem }

/** Whether a line follows `before` in the chain of one device. */
export function linkLine({ hash, entry }: JournalLine, device: string, before: ChainEnd): Link {
  if (entry === undefined) return { problem: { fault: 'line-not-entry', details: {} } }
  if (entry.device !== device) {
    return { problem: { fault: 'line-other-device', details: { device: entry.device } } }
  }
  if (entry.seq !== before.seq + 1) {
    const details = { expected: before.seq + 1, found: entry.seq }
    return { problem: { fault: 'line-out-of-order', details } }
  }
  if (entry.prev !== before.hash) return { problem: { fault: 'line-chain-broken', details: {} } }
  return { end: { seq: entry.seq, hash } }
}

/** @returns undefined where the line is no entry. */
export function readEntry(line: string): JournalEntry | undefined {
  try {
    return JournalEntry.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
