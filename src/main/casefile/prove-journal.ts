import type { CaseFault } from '../../shared/contract/case-fault'
import type { JournalEntry } from '../../shared/journal/entry'
import {
  CHAIN_START,
  type ChainEnd,
  type JournalLine,
  type LinkProblem,
  linkLine,
  readLine,
} from '../../shared/journal/hash-chain'
import type { Head } from './head'
import { sha256 } from './sha256'

/** One segment as it lies on disk: its lines, or why there are none. */
export interface FoundSegment {
  readonly path: string
  readonly lines: readonly string[]
  /** What is wrong with the file as a whole; its lines are those before the tear. */
  readonly fault?: CaseFault
}

type PlacedLine = JournalLine & { readonly path: string; readonly index: number }

export interface ProvenJournal {
  /** Entries that are vouched for, in order. */
  readonly entries: readonly JournalEntry[]
  /** Entries that can be read and that nothing vouches for. */
  readonly unproven: readonly JournalEntry[]
  /** Where the chain from the first line ends. */
  readonly end: ChainEnd
  readonly faults: readonly CaseFault[]
}

/**
 * Tell the entries of one device that are vouched for from those that are not.
 *
 * The chain is followed from the first line to the first break. Behind a break
 * it is followed from the other end: the head is signed and names the hash of
 * the last line, and each line names the hash of the one before it. So a torn
 * or missing segment costs its own lines and none behind it.
 *
 * Anybody can seal lines to a case. Those behind the head are used all the
 * same, since a crash leaves such; but one that says that evidence was erased,
 * which nothing brings back, is used only where it is signed for by itself.
 *
 * @param head - that of this device, its signature checked.
 * @param isUsable - false of an erasure that nobody signed for.
 */
export function proveJournal(
  device: string,
  segments: readonly FoundSegment[],
  head: Head | undefined,
  isUsable: (entry: JournalEntry) => boolean,
): ProvenJournal {
  const lines: PlacedLine[] = []
  const faults: CaseFault[] = []
  const hashes: string[] = [CHAIN_START.hash]
  let end = CHAIN_START
  let broken = false
  for (const { path, lines: texts, fault } of segments) {
    for (const [index, text] of texts.entries()) {
      const line = readLine(text, sha256)
      const { hash, entry } = line
      lines.push({ hash, entry: entry?.device === device ? entry : undefined, path, index })
      if (broken) {
        if (entry === undefined) faults.push(lineFault(path, index, { fault: 'line-not-entry', details: {} }))
        continue
      }
      const link = linkLine(line, device, end)
      if ('problem' in link) {
        faults.push(lineFault(path, index, link.problem))
        broken = true
        continue
      }
      end = link.end
      hashes.push(end.hash)
    }
    if (fault !== undefined) {
      faults.push(fault)
      broken = true
    }
  }

  const forward = lines.slice(0, end.seq)
  const behind = lines.slice(end.seq)
  const fromHead = chainBackFrom(head, behind)
  const taken = withoutContradicted(forward, fromHead, head, hashes)
  const isUsed = ({ entry }: JournalLine) => entry === undefined || isUsable(entry)
  const used = [...taken, ...fromHead].filter(isUsed)
  const known = new Set(used.map(({ hash }) => hash))
  const unproven = lines.filter(({ hash, entry }) => entry !== undefined && !known.has(hash))
  for (const { path, index, entry } of [...taken, ...fromHead].filter((line) => !isUsed(line))) {
    const details = { line: index + 1, evidence: entry?.subject.id ?? '' }
    faults.push({ path, fault: 'erasure-unsigned', details })
  }
  faults.push(...headFaults(device, head, hashes, broken))
  return {
    entries: used.flatMap(({ entry }) => entry ?? []),
    unproven: unproven.flatMap(({ entry }) => entry ?? []),
    end,
    faults,
  }
}

/** The lines behind a break that lead up to the signed head without a hole, and those that follow it. */
function chainBackFrom(head: Head | undefined, behind: readonly PlacedLine[]): readonly PlacedLine[] {
  const at = behind.findIndex(({ hash, entry }) => hash === head?.hash && entry?.seq === head.seq)
  if (at < 0) return []
  let from = at
  while (from > 0 && follows(behind[from], behind[from - 1])) from -= 1
  let to = at
  while (follows(behind[to + 1], behind[to])) to += 1
  return behind.slice(from, to + 1)
}

function follows(line: JournalLine | undefined, before: JournalLine | undefined): boolean {
  if (line?.entry === undefined || before?.entry === undefined) return false
  return line.entry.prev === before.hash && line.entry.seq === before.entry.seq + 1
}

/** Lines before the break, without those that the head or a line it vouches for says were another. */
function withoutContradicted(
  forward: readonly PlacedLine[],
  fromHead: readonly PlacedLine[],
  head: Head | undefined,
  hashes: readonly string[],
): readonly PlacedLine[] {
  const next = fromHead[0]?.entry
  if (next?.seq === forward.length + 1 && next.prev !== hashes.at(-1)) return forward.slice(0, -1)
  return differsFrom(head, hashes) ? forward.slice(0, head.seq - 1) : forward
}

/** A head may lag, since it is written after the journal, and is never ahead. */
function headFaults(device: string, head: Head | undefined, hashes: readonly string[], broken: boolean) {
  const faults: CaseFault[] = []
  const path = `heads/${device}.json`
  const found = hashes.length - 1
  if (differsFrom(head, hashes)) faults.push({ path, fault: 'head-differs', details: { seq: head.seq } })
  // Behind a break that is no news.
  if (!broken && head !== undefined && head.seq > found) {
    faults.push({ path, fault: 'head-ahead', details: { written: head.seq, found } })
  }
  return faults
}

function differsFrom(head: Head | undefined, hashes: readonly string[]): head is Head {
  return head !== undefined && head.seq < hashes.length && hashes[head.seq] !== head.hash
}

function lineFault(path: string, index: number, { fault, details }: LinkProblem): CaseFault {
  return { path, fault, details: { line: index + 1, ...details } }
}
