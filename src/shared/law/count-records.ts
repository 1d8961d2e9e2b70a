import type { Limits, Tier } from './threshold-table'

/** A number of which only the least and the most are known. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

export interface TieredCount {
  /** The tier it has at least, and the one it may have. */
  readonly lowest: Tier
  readonly highest: Tier
  readonly count: Bounds
}

export type Totals = Readonly<Record<Tier, number>>

/** Records of each tier, with the least and with the most that the counts allow. */
export function totalsOf(counts: readonly TieredCount[], end: 'low' | 'high'): Totals {
  const totals = { A: 0, B: 0, C: 0 }
  for (const { lowest, highest, count } of counts) totals[end === 'low' ? lowest : highest] += count[end]
  return totals
}

/**
 * 按相应比例合计 in whole numbers: the records in units of tier C, so that
 * `limits.C` points are the threshold. Only counts are added, never money.
 *
 * Source: 法释〔2017〕10号第五条第一款第三项至第六项 (from 2017-06-01).
 */
export function pointsOf(totals: Totals, limits: Limits): number {
  return totals.A * (limits.C / limits.A) + totals.B * (limits.C / limits.B) + totals.C
}

/** 以上 includes the number itself: 刑法第九十九条. */
export function compareWithLimit(
  value: Bounds | undefined,
  limit: number,
): 'reached' | 'not_reached' | 'open' {
  if (value === undefined) return 'open'
  if (value.low >= limit) return 'reached'
  return value.high < limit ? 'not_reached' : 'open'
}

/** `30/50+300/500=1.2`; with a factor, the same sum beside that many times the threshold. */
export function sumText(totals: Totals, limits: Limits): string {
  const parts = (['A', 'B', 'C'] as const).filter((tier) => totals[tier] > 0)
  const sum = ratioText(pointsOf(totals, limits), limits.C)
  return parts.length === 0
    ? '0'
    : `${parts.map((tier) => `${totals[tier]}/${limits[tier]}`).join('+')}=${sum}`
}

/** At most four decimals, cut and not rounded, so that 0.99996 never reads as 1. */
export function ratioText(value: number, limit: number): string {
  return String(Math.floor((value / limit) * 10_000 + 1e-7) / 10_000)
}
