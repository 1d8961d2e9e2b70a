import type { Case } from '../domain/case'
import { type Block, type DraftText, textsOf } from './draft-document'

/** Covers one UTF-16 unit, so that gaps keep their places. */
const COVER = '＊'

/** Shorter ones, such as a surname, stand in too many innocent words. */
const SHORTEST_VALUE = 2

/**
 * The values that a notice about a leak must not spread again: what leaked, and
 * the owner's own numbers and addresses wherever somebody typed them.
 */
export function leakedValues(it: Case): readonly string[] {
  const { phone, email, idNumber, registeredAddress, habitualAddress, serviceAddress } = it.complainant
  const values = [
    ...it.incidents.flatMap(({ leakedFields }) => leakedFields.flatMap(({ gave, leaked }) => [gave, leaked])),
    ...[phone, email, idNumber, registeredAddress, habitualAddress, serviceAddress],
  ].flatMap((value) => value?.trim() ?? [])
  // The longest first, so that no part of a longer value is left standing.
  return [...new Set(values)]
    .filter((value) => value.length >= SHORTEST_VALUE)
    .sort((a, b) => b.length - a.length)
}

/** Cover each of the values wherever it stands, character by character. */
export function maskText<It extends Pick<DraftText, 'text'>>(it: It, values: readonly string[]): It {
  const text = values.reduce((masked, value) => masked.replaceAll(value, COVER.repeat(value.length)), it.text)
  return { ...it, text }
}

/** The same for every cell of tables. */
export function maskTables(blocks: readonly Block[], values: readonly string[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => maskText(cell, values))) }
      : block,
  )
}

/** Whether something in these blocks stands there covered. */
export function isAnythingCovered(blocks: readonly Block[]): boolean {
  return blocks.flatMap(textsOf).some(({ text }) => text.includes(COVER))
}
