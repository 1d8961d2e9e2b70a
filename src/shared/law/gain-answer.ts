import { formatYuan } from '../domain/money'
import { gainsOf } from './group-numbers'
import type { ThresholdAnswer } from './law-answer'
import { onlyClaimed } from './only-claimed'
import type { GainInput, ThresholdGroup, ThresholdIncident } from './threshold-inputs'
import type { Circumstance } from './threshold-table'

/** The illegal gain of one actor beside a threshold; nothing where no gain is stated. */
export function gainAnswer(
  { rule, provision, tier, factor, divisor }: Circumstance,
  { name }: ThresholdGroup,
  incidents: readonly ThresholdIncident[],
  baseFen: number,
): readonly ThresholdAnswer[] {
  const gains = gainsOf(incidents)
  if (gains.length === 0) return []
  const limitFen = (baseFen * factor) / divisor
  const fen = sumFen(gains)
  const firmFen = sumFen(gains.filter(({ claimed }) => !claimed))
  // An incident without a gain may have brought any.
  const below = gains.length < incidents.length ? 'open' : 'not_reached'
  const result = fen >= limitFen ? 'reached' : below
  const claimedOnly = onlyClaimed(result, firmFen >= limitFen ? 'reached' : below, gains)
  const circumstance = tier === 'serious' ? '情节严重' : '情节特别严重'
  const conclusion = {
    reached: `可能达到“${circumstance}”的数额标准`,
    not_reached: `按现有数字未达到“${circumstance}”的数额标准`,
    open: `但另有事件的违法所得不明，是否达到“${circumstance}”的数额标准不能确定`,
  }[result]
  return [
    {
      rule,
      provision,
      tier,
      result,
      claimedOnly,
      arithmetic: `${name}：${gains.map((it) => formatYuan(it.fen)).join('+')}元，${result === 'reached' ? '不低于' : '低于'}${formatYuan(limitFen)}元，${conclusion}${claimedOnly ? '；数字只是推断或者听说，有待查证' : ''}。数额不与条数相加。`,
      inputs: gains.map((it) => ({ path: it.path, value: it.fen / 100, basis: it.basis })),
    },
  ]
}

function sumFen(gains: readonly GainInput[]): number {
  return gains.reduce((sum, { fen }) => sum + fen, 0)
}
