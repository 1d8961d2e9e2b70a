import { dirname, join } from 'node:path'
import { instantOf } from '../../shared/domain/calendar'
import { AppError } from '../../shared/errors/app-error'
import type { EntryContent, JournalEntry } from '../../shared/journal/entry'
import { type ChainEnd, entryLine } from '../../shared/journal/hash-chain'
import { type CaseDisk, makeFolderDurably } from './case-disk'
import type { CaseKeys } from './case-keys'
import { diskFailure } from './disk-failure'
import { writeDurably } from './durable-file'
import type { Head } from './head'
import type { HeadKey } from './head-key'
import { type DeviceJournal, segmentName } from './journal-files'
import { sealBytes } from './seal'
import { sha256 } from './sha256'
import { signErasure } from './sign-erasure'

/** A segment that has this much text is closed for ever. */
const SEGMENT_BYTES = 64 * 1024

interface JournalWriter {
  /** @see CaseFolder.append */
  append(contents: readonly EntryContent[]): Promise<readonly JournalEntry[]>
  /** Refuse what comes from now on, and wait for what is being written. */
  close(): Promise<void>
}

interface Options {
  readonly folder: string
  readonly caseId: string
  readonly keys: CaseKeys
  readonly disk: CaseDisk
  readonly journal: DeviceJournal
  /** The highest clock of all devices. */
  readonly clock: number
  readonly now: () => Date
  /** Told of entries once they are on disk, before those who wait for them. */
  readonly onWritten: (entries: readonly JournalEntry[]) => void
}

interface Pending {
  readonly contents: readonly EntryContent[]
  readonly resolve: (entries: readonly JournalEntry[]) => void
  readonly reject: (error: unknown) => void
}

/** Where the journal stands; replaced as a whole when a batch is on disk, so that a failed one leaves no trace. */
interface Place {
  readonly end: ChainEnd
  readonly clock: number
  readonly tail: { readonly number: number; readonly text: string }
}

/** Appends to the journal of one device. Entries that come while one write runs share the next. */
export function createJournalWriter(options: Options): JournalWriter {
  const { folder, caseId, keys, disk, journal, now, onWritten } = options
  const { device } = journal
  const journalFolder = join(folder, 'journal', device)
  let place: Place = { end: journal.end, clock: options.clock, tail: journal.tail }
  let headIsCurrent = journal.headIsCurrent
  let pending: Pending[] = []
  let writing: Promise<void> | undefined
  let closed = false
  const durable = new Set<string>()
  let hasWritten = false

  async function writePending(): Promise<void> {
    while (pending.length > 0) {
      const batch = pending
      pending = []
      try {
        const entries = await writeBatch(batch.flatMap(({ contents }) => contents))
        onWritten(entries)
        let from = 0
        for (const { contents, resolve } of batch) {
          resolve(entries.slice(from, from + contents.length))
          from += contents.length
        }
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    // In the same breath as the last look at `pending`, or an append in between would wait for ever.
    writing = undefined
  }

  async function writeBatch(contents: readonly EntryContent[]): Promise<readonly JournalEntry[]> {
    // The head stands before the first entry does, so that a journal without one has lost it.
    if (!headIsCurrent) await writeHead()
    const { entries, next } = addEntries(place, contents, { device, heads: keys.heads, at: now() })
    await makeFolder(journalFolder)
    const { number, text } = next.tail
    const kept = await sealBytes(keys.seal, Buffer.from(text))
    await writeDurably(join(journalFolder, segmentName(number, keys.seal)), kept, disk)
    place = next
    hasWritten = true
    // The entries are safe now, whatever becomes of the head: it may lag, and is written before the next batch.
    headIsCurrent = false
    await writeHead().catch(() => undefined)
    return entries
  }

  async function writeHead(): Promise<void> {
    const unsigned = { device, ...place.end, at: instantOf(now()) }
    const head: Head = keys.heads ? { ...unsigned, signature: keys.heads.sign(unsigned) } : unsigned
    await makeFolder(join(folder, 'heads'))
    await writeDurably(join(folder, 'heads', `${device}.json`), `${JSON.stringify(head)}\n`, disk)
    headIsCurrent = true
  }

  /** One that stands there already may be of a run, or a try, that ended before it was forced to the disk. */
  async function makeFolder(path: string): Promise<void> {
    try {
      await makeFolderDurably(path, disk)
      if (durable.has(path)) return
      for (let inside = path; inside !== folder; inside = dirname(inside)) {
        await disk.syncFolder(dirname(inside))
      }
      durable.add(path)
    } catch (cause) {
      throw diskFailure(cause)
    }
  }

  return {
    append(contents) {
      if (closed) throw new AppError('case-closed', `Case ${caseId} is closed`, { caseId })
      return new Promise((resolve, reject) => {
        pending.push({ contents, resolve, reject })
        writing ??= writePending()
      })
    },

    async close() {
      closed = true
      await writing
      if (hasWritten && !headIsCurrent) await writeHead().catch(() => undefined)
    },
  }
}

function addEntries(
  { end, clock, tail }: Place,
  contents: readonly EntryContent[],
  { device, heads, at }: { readonly device: string; readonly heads: HeadKey | undefined; readonly at: Date },
): { entries: readonly JournalEntry[]; next: Place } {
  const entries: JournalEntry[] = []
  const isFull = Buffer.byteLength(tail.text) >= SEGMENT_BYTES
  let next: Place = { end, clock, tail: isFull ? { number: tail.number + 1, text: '' } : tail }
  for (const { action, subject, body } of contents) {
    const unsigned: JournalEntry = {
      v: 0,
      device,
      seq: next.end.seq + 1,
      clock: next.clock + 1,
      at: instantOf(at),
      prev: next.end.hash,
      action,
      subject,
      body,
    }
    const entry = signErasure(unsigned, heads)
    const line = entryLine(entry)
    next = {
      end: { seq: entry.seq, hash: sha256(line) },
      clock: entry.clock,
      tail: { number: next.tail.number, text: `${next.tail.text}${line}\n` },
    }
    entries.push(entry)
  }
  return { entries, next }
}
