import type { IncidentContext } from './case-context'
import { compareWithLimit, pointsOf, sumText, totalsOf } from './count-records'
import type { ThresholdAnswer } from './law-answer'
import { quoteTitle } from './quote-title'
import { readCounts } from './threshold-inputs'
import type { ThresholdTable } from './threshold-table'

/**
 * 致使用户信息泄露，造成严重后果: only where a regulator's order and the refusal
 * to follow it are stated; one answer for each such incident.
 *
 * Source: 法释〔2019〕15号第四条 (from 2019-11-01).
 */
export function evaluateLeakThreshold(
  contexts: readonly IncidentContext[],
  table: ThresholdTable,
): readonly ThresholdAnswer[] {
  const { limits } = table.leak
  return contexts
    .filter(({ incident }) => incident.flags?.regulatorOrderRefused === true)
    .map((context) => {
      const { incident, path } = context
      const counts = readCounts(context, table)
      const [least, most] = [totalsOf(counts, 'low'), totalsOf(counts, 'high')]
      const grave = incident.harm?.grave !== undefined
      const known = counts.length > 0
      const result = grave
        ? 'reached'
        : compareWithLimit(
            known ? { low: pointsOf(least, limits), high: pointsOf(most, limits) } : undefined,
            limits.C,
          )
      const firm = totalsOf(
        counts.filter(({ claimed }) => !claimed),
        'low',
      )
      const firmReached = grave ? incident.certainty === 'fact' : pointsOf(firm, limits) >= limits.C
      const [from, to] = [sumText(least, limits), sumText(most, limits)]
      const sum = from === to ? from : `最少${from}，最多${to}（类别没有核实的规定）`
      const arithmetic = grave
        ? '案件记载了死亡、重伤、精神失常或者被绑架的后果，可能属于“造成严重后果”。'
        : known
          ? `${sum}，${{ reached: '不低于1，可能属于“造成严重后果”', not_reached: '低于1，按现有数字未达到数量标准', open: '是否达到1不能确定' }[result]}。${table.assumptions}`
          : '泄露的条数不明，不能计算，可以请求公安机关和监管部门查清。'
      return {
        rule: 'leak',
        provision: '法释〔2019〕15号第四条',
        tier: 'serious' as const,
        result,
        claimedOnly: result === 'reached' ? !firmReached : known && counts.every(({ claimed }) => claimed),
        arithmetic: `事件${quoteTitle(incident.title)}：${arithmetic}`,
        inputs: [
          { path: `${path}.flags.regulatorOrderRefused`, value: true, basis: '案件记载经责令改正而拒不改正' },
          ...counts.map(({ path: at, count, basis }) => ({
            path: at,
            value: count.low === count.high ? count.low : `${count.low}—${count.high}`,
            basis,
          })),
        ],
      }
    })
}
