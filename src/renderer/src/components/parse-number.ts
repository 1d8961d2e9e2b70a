/** How many zeros a Chinese unit stands for. */
const ZEROS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 }

/** No more digits than an amount in the case format may have. */
const LARGEST = 1_000_000_000_000

/**
 * The number that somebody means, in the ways people write it: 800000, 80万,
 * 1.5万, 30,000, 80万条, ¥3,000元.
 *
 * @param unit - yuan have up to two decimals; a count of things has none.
 * @returns undefined where it is no number, or not one that can be of this unit.
 */
export function parseNumber(text: string, unit: 'yuan' | 'count'): number | undefined {
  const input = text.normalize('NFKC').replace(/\s/g, '')
  const pattern = {
    yuan: /^¥?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?([千万亿]?)元?$/,
    count: /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?([千万亿]?)[条次个]?$/,
  }[unit]
  const [found, whole = '', decimals = '', zeros = ''] = pattern.exec(input) ?? []
  const moved = ZEROS[zeros] ?? 0
  if (found === undefined || decimals.length - moved > (unit === 'yuan' ? 2 : 0)) return undefined
  const value = Number(`${whole.replaceAll(',', '')}.${decimals}e${moved}`)
  return value <= LARGEST ? value : undefined
}
