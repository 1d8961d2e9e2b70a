import { countAnswer } from './count-answer'
import { gainAnswer } from './gain-answer'
import { type GroupCounts, groupCounts } from './group-numbers'
import type { ThresholdAnswer } from './law-answer'
import type { ThresholdGroup } from './threshold-inputs'
import { type Circumstance, TENFOLD, type ThresholdTable } from './threshold-table'

const ITEM_8 = '法释〔2017〕10号第五条第一款第八项'

/** Item 8: what an insider sold or provided needs only a half of the numbers. */
export function insiderAnswers(
  group: ThresholdGroup,
  all: GroupCounts,
  table: ThresholdTable,
): readonly ThresholdAnswer[] {
  const { infringement } = table
  const { limits, insiderDivisor: divisor, especiallyFactor } = infringement
  const possible = group.incidents.filter(({ sells, insider }) => sells && insider !== false)
  const certain = possible.filter(({ insider }) => insider === true)
  const hinted =
    certain.length > 0 ||
    group.actor?.party.role === 'insider' ||
    group.actor?.party.role === 'official' ||
    (all.points !== undefined && all.points.high * divisor >= limits.C && all.points.low < limits.C)
  if (possible.length === 0 || !hinted) return []

  if (certain.length === 0) {
    return [
      {
        rule: 'insider',
        provision: ITEM_8,
        tier: 'serious',
        result: 'open',
        claimedOnly: false,
        arithmetic: `${group.name}：信息是否在履行职责或者提供服务过程中获得，没有记载；如果是，数量、数额标准减半。`,
        inputs: [],
      },
    ]
  }
  const counts = groupCounts(certain, limits)
  const named = { ...group, incidents: certain }
  const onDuty = certain.map(({ context }) => ({
    path: context.incident.onDuty === true ? `${context.path}.onDuty` : `${context.path}.conduct`,
    value: true,
    basis: '在履行职责或者提供服务过程中获得后出售或者提供',
  }))
  const withDuty = (answer: ThresholdAnswer): ThresholdAnswer => ({
    ...answer,
    inputs: [...answer.inputs, ...onDuty],
  })
  const half: Circumstance = { rule: 'insider', provision: ITEM_8, tier: 'serious', factor: 1, divisor }
  const tenfold: Circumstance = {
    ...half,
    provision: TENFOLD,
    tier: 'especially_serious',
    factor: especiallyFactor,
  }
  return [
    countAnswer(half, named, counts, table),
    countAnswer(tenfold, named, counts, table),
    ...gainAnswer(half, named, certain, infringement.gainFen),
    ...gainAnswer(tenfold, named, certain, infringement.gainFen),
  ].map(withDuty)
}
