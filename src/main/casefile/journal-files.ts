import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import type { IsoInstant } from '../../shared/domain/calendar'
import { Id } from '../../shared/domain/identifiers'
import type { JournalEntry } from '../../shared/journal/entry'
import { CHAIN_START, type ChainEnd, readLink } from '../../shared/journal/hash-chain'
import { SealBroken } from './age-payload'
import type { CaseKeys } from './case-keys'
import { diskFailure, errorCodeOf } from './disk-failure'
import { Head } from './head'
import { openBytes, type Seal } from './seal'
import { sha256 } from './sha256'

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

/** `000001.age`, or `000001.jsonl` where nothing is sealed. */
export function segmentName(number: number, seal: Seal): string {
  return `${String(number).padStart(6, '0')}${segmentEnding(seal)}`
}

function segmentEnding({ ending }: Seal): string {
  return ending === '' ? '.jsonl' : ending
}

/**
 * Read all journals of a case folder and check them: chain, order, heads.
 *
 * @throws AppError `disk-refused` where the disk gives nothing back.
 */
export async function readJournals(folder: string, keys: CaseKeys): Promise<Journals> {
  const problems: string[] = []
  const heads = await readHeads(folder, keys)
  const journalFolders = await namesIn(join(folder, 'journal'), 'folders')
  const names = new Set([...journalFolders, ...heads.keys()].filter((name) => Id.safeParse(name).success))
  const devices: DeviceJournal[] = []
  for (const device of [...names].sort()) {
    devices.push(await readDevice(folder, device, keys.seal, heads.get(device), problems))
  }
  return { devices, problems }
}

async function readDevice(
  folder: string,
  device: string,
  seal: Seal,
  head: Head | 'damaged' | undefined,
  problems: string[],
): Promise<DeviceJournal> {
  const entries: JournalEntry[] = []
  const hashes = [CHAIN_START.hash]
  let end = CHAIN_START
  let tail = { number: 1, text: '' }

  const files = await namesIn(join(folder, 'journal', device), 'files')
  const isSegment = (name: string) => /^\d{6}\./.test(name) && name.length === segmentName(0, seal).length
  const ours = files.filter((name) => name.endsWith(segmentEnding(seal)))
  const segments = ours.filter(isSegment).sort()
  for (const name of ours) {
    if (!isSegment(name)) {
      problems.push(`journal/${device}/${name}: this file does not belong to the journal`)
    }
  }
  let sound = true
  for (const [index, name] of segments.entries()) {
    const place = `journal/${device}/${name}`
    if (name !== segmentName(index + 1, seal)) {
      problems.push(`journal/${device}/${segmentName(index + 1, seal)}: this file is missing`)
      sound = false
      break
    }
    const text = await readSegment(join(folder, 'journal', device, name), seal)
    if (typeof text !== 'string' || (text !== '' && !text.endsWith('\n'))) {
      const fault = typeof text === 'string' ? 'the end of this file is torn off' : text.fault
      problems.push(`${place}: ${fault}`)
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
  if (head === 'damaged') return [`${place}: this file is damaged, or its signature is not that of the case`]
  if (head === undefined) return known === 0 ? [] : [`${place}: this file is missing`]
  if (head.seq > known) {
    return [`${place}: ${head.seq} entries were written, the journal has only ${known}: the last are missing`]
  }
  if (head.hash !== hashes[head.seq])
    return [`${place}: entry ${head.seq} of the journal is not the one written down here`]
  return []
}

async function readHeads(folder: string, keys: CaseKeys): Promise<ReadonlyMap<string, Head | 'damaged'>> {
  const heads = new Map<string, Head | 'damaged'>()
  for (const name of await namesIn(join(folder, 'heads'), 'files')) {
    const device = /^(.+)\.json$/.exec(name)?.[1]
    if (device === undefined || !Id.safeParse(device).success) continue
    const text = textOf(await readBytes(join(folder, 'heads', name)))
    const head = Head.safeParse(parseJson(text)).data
    heads.set(device, head?.device === device && isVouchedFor(head, keys) ? head : 'damaged')
  }
  return heads
}

/** When each device last wrote, as the heads say that can be read. */
export async function headTimes(folder: string): Promise<readonly IsoInstant[]> {
  const headsFolder = join(folder, 'heads')
  const names = await namesIn(headsFolder, 'files').catch(() => [])
  const texts = await Promise.all(
    names.map((name) => readFile(join(headsFolder, name), 'utf8').catch(() => '')),
  )
  return texts.map((text) => Head.safeParse(parseJson(text)).data?.at).filter((at) => at !== undefined)
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

/** The text of a segment, or in a few plain words why there is none. */
async function readSegment(path: string, seal: Seal): Promise<string | { readonly fault: string }> {
  const kept = await readBytes(path)
  try {
    return textOf(await openBytes(seal, kept)) ?? { fault: 'this file is not text any more' }
  } catch (cause) {
    if (cause instanceof SealBroken) return { fault: 'this file is damaged, or was not sealed for this case' }
    throw cause
  }
}

function isVouchedFor({ signature = '', ...head }: Head, { heads }: CaseKeys): boolean {
  return heads === undefined || heads.verify(head, signature)
}

function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw diskFailure(error)
  })
}

/** @returns undefined where the bytes are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
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
