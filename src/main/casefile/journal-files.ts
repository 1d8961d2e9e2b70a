import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import type { CaseFault, FaultCode } from '../../shared/contract/case-fault'
import { Id } from '../../shared/domain/identifiers'
import type { JournalEntry } from '../../shared/journal/entry'
import type { ChainEnd } from '../../shared/journal/hash-chain'
import { SealBroken } from './age-payload'
import type { CaseKeys } from './case-keys'
import { diskFailure, errorCodeOf } from './disk-failure'
import { Head } from './head'
import { type FoundSegment, proveJournal } from './prove-journal'
import { openBytes, type Seal } from './seal'
import { isErasureSigned } from './sign-erasure'

/** The journal of one device, as it was found on disk. */
export interface DeviceJournal {
  readonly device: string
  /** Entries that are vouched for. */
  readonly entries: readonly JournalEntry[]
  /** Entries behind a damaged place that can be read and that nothing vouches for; they are not used. */
  readonly unproven: readonly JournalEntry[]
  readonly end: ChainEnd
  /** The last segment: the only one that is ever written again. */
  readonly tail: { readonly number: number; readonly text: string }
  /** Whether a head stands there that is signed for this case. */
  readonly hasHead: boolean
  /** False where no head was written yet, or a crash left it behind the journal. */
  readonly headIsCurrent: boolean
  /** What is torn, changed or missing. A journal with any is not written to again: it stays as it was found. */
  readonly faults: readonly CaseFault[]
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
 * @returns one for each device, sorted.
 * @throws AppError `disk-refused` where the disk gives nothing back.
 */
export async function readJournals(folder: string, keys: CaseKeys): Promise<readonly DeviceJournal[]> {
  const heads = await readHeads(folder, keys)
  const journalFolders = await namesIn(join(folder, 'journal'), 'folders')
  const names = new Set([...journalFolders, ...heads.keys()].filter((name) => Id.safeParse(name).success))
  const devices: DeviceJournal[] = []
  for (const device of [...names].sort()) {
    devices.push(await readDevice(folder, device, keys, heads.get(device)))
  }
  return devices
}

/** Whether any of the journal is sealed. @throws AppError `disk-refused`. */
export async function hasSealedSegment(folder: string): Promise<boolean> {
  for (const device of await namesIn(join(folder, 'journal'), 'folders')) {
    const names = await namesIn(join(folder, 'journal', device), 'files')
    if (names.some((name) => name.endsWith('.age'))) return true
  }
  return false
}

/** Whether a seal opens any of the journal. @throws AppError `disk-refused`. */
export async function isAnySegmentOpened(folder: string, seal: Seal): Promise<boolean> {
  for await (const isOpened of segmentsOpened(folder, seal)) if (isOpened) return true
  return false
}

/** Whether a seal opens all of the journal. @throws AppError `disk-refused`. */
export async function isEverySegmentOpened(folder: string, seal: Seal): Promise<boolean> {
  for await (const isOpened of segmentsOpened(folder, seal)) if (!isOpened) return false
  return true
}

async function* segmentsOpened(folder: string, seal: Seal): AsyncGenerator<boolean> {
  for (const device of await namesIn(join(folder, 'journal'), 'folders')) {
    for (const name of await namesIn(join(folder, 'journal', device), 'files')) {
      if (!name.endsWith(seal.ending)) continue
      yield typeof (await readSegment(join(folder, 'journal', device, name), seal)) === 'string'
    }
  }
}

async function readDevice(
  folder: string,
  device: string,
  { seal, heads }: CaseKeys,
  foundHead: Head | 'damaged' | undefined,
): Promise<DeviceJournal> {
  const head = foundHead === 'damaged' ? undefined : foundHead
  const { segments, faults, tail } = await readSegments(folder, device, seal)
  const proven = proveJournal(device, segments, head, (entry) => isErasureSigned(entry, heads))
  const headFault = foundHead === 'damaged' ? 'head-broken' : 'head-missing'
  const hasLines = segments.some(({ lines }) => lines.length > 0)
  if (foundHead === 'damaged' || (foundHead === undefined && hasLines)) {
    faults.push({ path: `heads/${device}.json`, fault: headFault, details: {} })
  }
  return {
    ...proven,
    device,
    tail,
    hasHead: head !== undefined,
    headIsCurrent: head?.seq === proven.end.seq,
    faults: [...faults, ...proven.faults],
  }
}

/** The segments in order, a missing one as an empty one with its fault. */
async function readSegments(folder: string, device: string, seal: Seal) {
  const place = `journal/${device}`
  const files = await namesIn(join(folder, 'journal', device), 'files')
  const isSegment = (name: string) => /^\d{6}\./.test(name) && name.length === segmentName(0, seal).length
  const ours = files.filter((name) => name.endsWith(segmentEnding(seal)))
  const faults: CaseFault[] = ours
    .filter((name) => !isSegment(name))
    .map((name) => ({ path: `${place}/${name}`, fault: 'segment-stray', details: {} }))
  const segments: FoundSegment[] = []
  let tail = { number: 0, text: '' }
  for (const name of ours.filter(isSegment).sort()) {
    const number = Number.parseInt(name, 10)
    const missing = `${place}/${segmentName(tail.number + 1, seal)}`
    // A hole is told once, however wide it is: a number may be anything.
    if (number !== tail.number + 1) {
      segments.push({
        path: missing,
        lines: [],
        fault: { path: missing, fault: 'segment-missing', details: {} },
      })
    }
    const path = `${place}/${name}`
    const text = await readSegment(join(folder, 'journal', device, name), seal)
    const fault = typeof text !== 'string' ? text.fault : isTorn(text) ? 'segment-torn' : undefined
    const lines = typeof text === 'string' ? text.split('\n').slice(0, -1) : []
    segments.push({ path, lines, ...(fault && { fault: { path, fault, details: {} } }) })
    tail = { number, text: typeof text === 'string' ? text : '' }
  }
  return { segments, faults, tail: { ...tail, number: Math.max(1, tail.number) } }
}

function isTorn(text: string): boolean {
  return text !== '' && !text.endsWith('\n')
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

/** The heads that can be read, vouched for or not. What the disk refuses is left out. */
export async function readableHeads(folder: string): Promise<readonly Head[]> {
  const headsFolder = join(folder, 'heads')
  const names = await namesIn(headsFolder, 'files').catch(() => [])
  const texts = await Promise.all(
    names.map((name) => readFile(join(headsFolder, name), 'utf8').catch(() => '')),
  )
  return texts.map((text) => Head.safeParse(parseJson(text)).data).filter((head) => head !== undefined)
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

/** The text of a segment, or why there is none. */
async function readSegment(path: string, seal: Seal): Promise<string | { readonly fault: FaultCode }> {
  const kept = await readBytes(path)
  try {
    return textOf(await openBytes(seal, kept)) ?? { fault: 'segment-not-text' }
  } catch (cause) {
    if (cause instanceof SealBroken) return { fault: 'segment-broken' }
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
