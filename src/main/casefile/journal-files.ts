import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import { z } from 'zod'
import { IsoInstant } from '../../shared/domain/calendar'
import { Id } from '../../shared/domain/identifiers'
import type { JournalEntry } from '../../shared/journal/entry'
import { CHAIN_START, type ChainEnd, readLink } from '../../shared/journal/hash-chain'
import { diskFailure, errorCodeOf } from './disk-failure'
import { sha256 } from './sha256'

/** `heads/<device>.json`: how far a device had come, so that lost entries are noticed. */
export const Head = z.strictObject({
  device: Id,
  seq: z.number().int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: IsoInstant,
})
export type Head = z.infer<typeof Head>

/** The journal of one device, as it was found on disk. */
export interface DeviceJournal {
  readonly device: string
  readonly entries: readonly JournalEntry[]
  readonly end: ChainEnd
  /** The last segment: the only one that is ever written again. */
  readonly tail: { readonly number: number; readonly text: string }
  /** False where no head was written yet, or a crash left it behind the journal. */
  readonly headIsCurrent: boolean
}

export interface Journals {
  readonly devices: readonly DeviceJournal[]
  /** One plain sentence for each thing that is torn, changed or missing, with its place. */
  readonly problems: readonly string[]
}

const SEGMENT = /^\d{6}\.jsonl$/

/** `000001.jsonl` */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`
}

/**
 * Read all journals of a case folder and check them: chain, order, heads.
 *
 * @throws AppError `disk-refused` where the disk gives nothing back.
 */
export async function readJournals(folder: string): Promise<Journals> {
  const problems: string[] = []
  const heads = await readHeads(folder)
  const journalFolders = await namesIn(join(folder, 'journal'), 'folders')
  const names = new Set([...journalFolders, ...heads.keys()].filter((name) => Id.safeParse(name).success))
  const devices: DeviceJournal[] = []
  for (const device of [...names].sort()) {
    devices.push(await readDevice(folder, device, heads.get(device), problems))
  }
  return { devices, problems }
}

async function readDevice(
  folder: string,
  device: string,
  head: Head | 'damaged' | undefined,
  problems: string[],
): Promise<DeviceJournal> {
  const entries: JournalEntry[] = []
  const hashes = [CHAIN_START.hash]
  let end = CHAIN_START
  let tail = { number: 1, text: '' }

  const files = await namesIn(join(folder, 'journal', device), 'files')
  const segments = files.filter((name) => SEGMENT.test(name)).sort()
  for (const name of files) {
    if (name.endsWith('.jsonl') && !SEGMENT.test(name)) {
      problems.push(`journal/${device}/${name}: this file does not belong to the journal`)
    }
  }
  let sound = true
  for (const [index, name] of segments.entries()) {
    const place = `journal/${device}/${name}`
    if (name !== segmentName(index + 1)) {
      problems.push(`journal/${device}/${segmentName(index + 1)}: this file is missing`)
      sound = false
      break
    }
    const text = await readText(join(folder, 'journal', device, name))
    if (text === undefined || (text !== '' && !text.endsWith('\n'))) {
      problems.push(
        `${place}: ${text === undefined ? 'this file is not text any more' : 'the end of this file is torn off'}`,
      )
      sound = false
      break
    }
    for (const [lineIndex, line] of text.split('\n').slice(0, -1).entries()) {
      const link = readLink(line, device, end, sha256)
      if ('problem' in link) {
        problems.push(`${place}, line ${lineIndex + 1}: ${link.problem}`)
        sound = false
        break
      }
      entries.push(link.entry)
      end = link.end
      hashes.push(end.hash)
    }
    if (!sound) break
    tail = { number: index + 1, text }
  }

  // Behind a break nothing can be said about the head that the break does not say already.
  if (sound) problems.push(...headProblems(device, head, hashes))
  return { device, entries, end, tail, headIsCurrent: head !== 'damaged' && head?.seq === end.seq }
}

/** A head may lag, since it is written after the journal; it is there before the first entry and never ahead. */
function headProblems(
  device: string,
  head: Head | 'damaged' | undefined,
  hashes: readonly string[],
): readonly string[] {
  const place = `heads/${device}.json`
  const known = hashes.length - 1
  if (head === 'damaged') return [`${place}: this file is damaged`]
  if (head === undefined) return known === 0 ? [] : [`${place}: this file is missing`]
  if (head.seq > known) {
    return [`${place}: ${head.seq} entries were written, the journal has only ${known}: the last are missing`]
  }
  if (head.hash !== hashes[head.seq])
    return [`${place}: entry ${head.seq} of the journal is not the one written down here`]
  return []
}

async function readHeads(folder: string): Promise<ReadonlyMap<string, Head | 'damaged'>> {
  const heads = new Map<string, Head | 'damaged'>()
  for (const name of await namesIn(join(folder, 'heads'), 'files')) {
    const device = /^(.+)\.json$/.exec(name)?.[1]
    if (device === undefined || !Id.safeParse(device).success) continue
    const text = await readText(join(folder, 'heads', name))
    const head = Head.safeParse(parseJson(text)).data
    heads.set(device, head?.device === device ? head : 'damaged')
  }
  return heads
}

/** Names without those that systems and synchronisers leave around. A missing folder is empty. */
async function namesIn(folder: string, kind: 'files' | 'folders'): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true })
    return found
      .filter((it) => (kind === 'files' ? it.isFile() : it.isDirectory()) && !it.name.startsWith('.'))
      .map((it) => it.name)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return []
    throw diskFailure(error)
  }
}

/** @returns undefined where the bytes are not UTF-8. */
async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw diskFailure(error)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
