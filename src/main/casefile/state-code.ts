import { createHash } from 'node:crypto'
import type { JournalEntry } from '../../shared/journal/entry'
import { entryLine } from '../../shared/journal/hash-chain'
import { sha256 } from './sha256'

/** Crockford's base 32: no letters that are taken for digits. Source: crockford.com/base32.html */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Symbols of a code that carry the state: 75 bits. One more tells a slip of the pen. */
const STATE_SYMBOLS = 15

/** Where computers wrote apart, so many combinations of their journals are tried: some seconds of work. */
const MOST_COMBINATIONS = 500_000

/** Hashes of the lines of each device, in order; devices sorted. */
type Chains = readonly { readonly device: string; readonly hashes: readonly string[] }[]

/**
 * The state of a case as sixteen symbols to write down, `7KQ2-M9XF-04HD-WZ3C`.
 * Whoever replaces the folder by an older copy of itself cannot make it contain
 * the state of a newer code.
 *
 * @param entries - of all devices.
 */
export function stateCode(caseId: string, entries: readonly JournalEntry[]): string {
  const chains = chainsOf(entries)
  return codeOf(caseId, chains, lengthsOf(chains))
}

/**
 * Look for the state that a code was made from among all that the case went through.
 *
 * @param entries - of all devices, in journal order.
 * @returns how many entries that state had; undefined where no state has this code.
 */
export function findState(
  caseId: string,
  entries: readonly JournalEntry[],
  code: string,
): number | undefined {
  const chains = chainsOf(entries)
  // One computer after the other, as most cases are kept: a state is everything up to some entry.
  const lengths = lengthsOf(chains)
  for (let count = entries.length; count >= 0; count -= 1) {
    if (codeOf(caseId, chains, lengths) === code) return count
    const last = entries[count - 1]
    const index = chains.findIndex(({ device }) => device === last?.device)
    if (index >= 0) lengths[index] = (lengths[index] ?? 0) - 1
  }
  for (const apart of combinations(chains)) {
    if (codeOf(caseId, chains, apart) === code) return apart.reduce((sum, length) => sum + length, 0)
  }
  return undefined
}

/**
 * A code as somebody typed it: any case, with or without hyphens, O for 0.
 *
 * @returns undefined where it cannot be a code: a symbol is missing or wrong.
 */
export function readStateCode(typed: string): string | undefined {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const state = symbols.slice(0, STATE_SYMBOLS)
  return symbols === `${state}${checkSymbol(state)}` && symbols.length === STATE_SYMBOLS + 1
    ? grouped(symbols)
    : undefined
}

function chainsOf(entries: readonly JournalEntry[]): Chains {
  const byDevice = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const own = byDevice.get(entry.device)
    if (own === undefined) byDevice.set(entry.device, [entry])
    else own.push(entry)
  }
  return [...byDevice]
    .map(([device, own]) => ({
      device,
      hashes: own.toSorted((a, b) => a.seq - b.seq).map((entry) => sha256(entryLine(entry))),
    }))
    .sort((a, b) => (a.device < b.device ? -1 : 1))
}

function lengthsOf(chains: Chains): number[] {
  return chains.map(({ hashes }) => hashes.length)
}

/** The code of the state in which each device had written so many entries. */
function codeOf(caseId: string, chains: Chains, lengths: readonly number[]): string {
  const lines = chains.flatMap(({ device, hashes }, index) => {
    const hash = hashes[(lengths[index] ?? 0) - 1]
    return hash === undefined ? [] : [`${device} ${hash}\n`]
  })
  const state = symbolsOf(`leak-docket state\n${caseId}\n${lines.join('')}`, STATE_SYMBOLS)
  return grouped(`${state}${checkSymbol(state)}`)
}

function checkSymbol(state: string): string {
  return symbolsOf(`leak-docket code\n${state}\n`, 1)
}

/** The first bits of the SHA-256 of a text, five a symbol. */
function symbolsOf(text: string, count: number): string {
  const bits = [...createHash('sha256').update(text).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  return Array.from({ length: count }, (_, at) =>
    SYMBOLS.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('')
}

function grouped(symbols: string): string {
  return symbols.match(/.{4}/g)?.join('-') ?? ''
}

/** Every length of every device, the latest first; nothing where that would be too many. */
function* combinations(chains: Chains): Generator<readonly number[]> {
  const total = chains.reduce((product, { hashes }) => product * (hashes.length + 1), 1)
  if (chains.length < 2 || total > MOST_COMBINATIONS) return
  for (let number = total - 1; number >= 0; number -= 1) {
    let rest = number
    yield chains.map(({ hashes }) => {
      const length = rest % (hashes.length + 1)
      rest = Math.floor(rest / (hashes.length + 1))
      return length
    })
  }
}
