import { type Bounds, pointsOf, type Totals, totalsOf } from './count-records'
import type { CountInput, GainInput, ThresholdIncident } from './threshold-inputs'
import type { Limits } from './threshold-table'

export interface GroupCounts {
  /** In points of tier C, without an upper bound where an incident has no number; `undefined` when none is known. */
  readonly points: Bounds | undefined
  /** The same with only what is not merely claimed. */
  readonly firm: Bounds | undefined
  readonly least: Totals
  readonly most: Totals
  readonly inputs: readonly CountInput[]
}

/**
 * The records of one actor over several incidents. Whether two incidents
 * concern the same records is not known, and records that were obtained and
 * then sold count once: so the least takes, of each tier, the largest single
 * incident, and the most takes their sum. Source: 法释〔2017〕10号第十一条.
 */
export function groupCounts(incidents: readonly ThresholdIncident[], limits: Limits): GroupCounts {
  const all = incidents.map((it) => countable(it))
  const least = maxima(all.map((counts) => totalsOf(counts.least, 'low')))
  const most = sums(all.map((counts) => totalsOf(counts.most, 'high')))
  const firmLeast = maxima(all.map((counts) => totalsOf(counts.least.filter(isFirm), 'low')))
  const firmMost = sums(all.map((counts) => totalsOf(counts.most.filter(isFirm), 'high')))
  const inputs = incidents.flatMap(({ counts }) => counts)
  const known = all.some((counts) => counts.most.length > 0)
  // An incident without a number may have had any.
  const unbounded = incidents.some(({ counts }) => counts.length === 0)
  const bounds = (low: Totals, high: Totals): Bounds => ({
    low: pointsOf(low, limits),
    high: unbounded ? Number.POSITIVE_INFINITY : pointsOf(high, limits),
  })
  return {
    points: known ? bounds(least, most) : undefined,
    firm: all.some((counts) => counts.most.some(isFirm)) ? bounds(firmLeast, firmMost) : undefined,
    least,
    most,
    inputs,
  }
}

export function gainsOf(incidents: readonly ThresholdIncident[]): readonly GainInput[] {
  return incidents.flatMap(({ gain }) => gain ?? [])
}

/** What was bought for a lawful business does not count by art. 5 where it is, or may be, of tier C. */
function countable({ counts, lawfulBusiness }: ThresholdIncident) {
  if (!lawfulBusiness) return { least: counts, most: counts }
  return {
    least: counts.filter(({ lowest }) => lowest !== 'C'),
    most: counts.filter(({ highest }) => highest !== 'C'),
  }
}

function isFirm({ claimed }: CountInput): boolean {
  return !claimed
}

function maxima(totals: readonly Totals[]): Totals {
  return together(totals, Math.max)
}

function sums(totals: readonly Totals[]): Totals {
  return together(totals, (left, right) => left + right)
}

function together(totals: readonly Totals[], join: (left: number, right: number) => number): Totals {
  return totals.reduce<Totals>(
    (sum, it) => ({ A: join(sum.A, it.A), B: join(sum.B, it.B), C: join(sum.C, it.C) }),
    { A: 0, B: 0, C: 0 },
  )
}
