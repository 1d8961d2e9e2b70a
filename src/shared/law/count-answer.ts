import { chineseDay } from '../domain/chinese-day'
import { type Bounds, compareWithLimit, ratioText, sumText } from './count-records'
import type { GroupCounts } from './group-numbers'
import type { ThresholdAnswer } from './law-answer'
import { onlyClaimed } from './only-claimed'
import type { ThresholdGroup } from './threshold-inputs'
import type { Circumstance, ThresholdTable } from './threshold-table'

/** The records of one actor beside a threshold, as a sentence with its arithmetic. */
export function countAnswer(
  { rule, provision, tier, factor, divisor }: Circumstance,
  { name, incidents }: ThresholdGroup,
  { points, firm, least, most, inputs }: GroupCounts,
  { infringement, assumptions }: ThresholdTable,
): ThresholdAnswer {
  const { limits } = infringement
  // Both sides are multiplied by the divisor, so that a half stays a whole number.
  const limit = limits.C * factor
  const result = compareWithLimit(times(points, divisor), limit)
  const target = ratioText(factor, divisor)
  const [from, to] = [sumText(least, limits), sumText(most, limits)]
  const unbounded = points?.high === Number.POSITIVE_INFINITY
  const circumstance = tier === 'serious' ? '情节严重' : '情节特别严重'
  const sum = unbounded
    ? `已知${from}，另有事件的条数不明`
    : from === to
      ? from
      : `最少${from}，最多${to}（类别或者是否同一批信息不明）`
  const conclusion = {
    reached: `不低于${target}，可能达到“${circumstance}”的数量标准`,
    not_reached: `低于${target}，按现有数字未达到“${circumstance}”的数量标准`,
    open: `是否达到${target}不能确定`,
  }[result]
  const claimedOnly = onlyClaimed(result, compareWithLimit(times(firm, divisor), limit), inputs)
  const text =
    points === undefined
      ? `${name}：条数不明，不能计算；被害人通常无从得知条数，可以在报案时请求公安机关查清。`
      : `${name}：${sum}，${conclusion}${claimedOnly ? '；数字只是他人自称、推断或者听说，有待查证' : ''}。${assumptions}`
  const below = result === 'not_reached' && tier === 'serious' ? belowText(incidents, infringement) : ''
  return {
    rule,
    provision,
    tier,
    result,
    claimedOnly,
    arithmetic: text + below,
    inputs: inputs.map(({ path, count, basis }) => ({
      path,
      value: count.low === count.high ? count.low : `${count.low}—${count.high}`,
      basis,
    })),
  }
}

/** Below the number the public-security route is open, if the law of the day had it. */
function belowText(
  incidents: ThresholdGroup['incidents'],
  { below, belowBefore, belowSince }: ThresholdTable['infringement'],
): string {
  const before = incidents.every(({ context }) => context.act.end < belowSince)
  return before ? `行为终了于${chineseDay(belowSince)}以前，${belowBefore}` : below
}

function times(bounds: Bounds | undefined, factor: number): Bounds | undefined {
  return bounds === undefined ? undefined : { low: bounds.low * factor, high: bounds.high * factor }
}
