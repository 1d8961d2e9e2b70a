import type { Case } from '../domain/case'
import { formatYuan } from '../domain/money'
import { articleInForce } from './article-in-force'
import type { IncidentContext } from './case-context'
import type { LawCatalogue } from './catalogue'
import { countAnswer } from './count-answer'
import { circumstances, harmAnswer } from './evaluate-circumstances'
import { evaluateLeakThreshold } from './evaluate-leak-threshold'
import { gainAnswer } from './gain-answer'
import { groupCounts } from './group-numbers'
import { insiderAnswers } from './insider-answers'
import type { ThresholdAnswer } from './law-answer'
import { type ThresholdGroup, thresholdGroups } from './threshold-inputs'
import { TENFOLD, type ThresholdTable } from './threshold-table'

const ITEM_3_TO_6 = '法释〔2017〕10号第五条第一款第三项至第六项'
const ITEM_7 = '法释〔2017〕10号第五条第一款第七项'
const LAWFUL_BUSINESS = '法释〔2017〕10号第六条第一款第一项'

/**
 * 情节严重 and 情节特别严重 of 侵犯公民个人信息罪, circumstance by circumstance and
 * actor by actor, and the leak threshold of 拒不履行信息网络安全管理义务罪. Each answer
 * is a sentence with its arithmetic; "other" circumstances are never computed.
 */
export function evaluateThresholds(
  it: Case,
  contexts: readonly IncidentContext[],
  table: ThresholdTable,
  catalogue: LawCatalogue,
): readonly ThresholdAnswer[] {
  const inForce = (article: string) => (context: IncidentContext) =>
    articleInForce(catalogue, article, context.act.end).state === 'in-force'
  const groups = thresholdGroups(it, contexts.filter(inForce(table.infringement.article)), table)
  return [
    ...groups.flatMap((group) => evaluateGroup(group, table)),
    ...evaluateLeakThreshold(contexts.filter(inForce(table.leak.article)), table),
  ]
}

function evaluateGroup(group: ThresholdGroup, table: ThresholdTable): readonly ThresholdAnswer[] {
  const { infringement } = table
  const counts = groupCounts(group.incidents, infringement.limits)
  const plain = group.incidents.filter(({ lawfulBusiness }) => !lawfulBusiness)
  const serious = { tier: 'serious', factor: 1, divisor: 1 } as const
  const tenfold = {
    provision: TENFOLD,
    tier: 'especially_serious',
    factor: infringement.especiallyFactor,
    divisor: 1,
  } as const
  const answers = [
    countAnswer({ rule: 'count', provision: ITEM_3_TO_6, ...serious }, group, counts, table),
    countAnswer({ rule: 'count', ...tenfold }, group, counts, table),
    ...gainAnswer({ rule: 'gain', provision: ITEM_7, ...serious }, group, plain, infringement.gainFen),
    ...gainAnswer({ rule: 'gain', ...tenfold }, group, plain, infringement.gainFen),
    ...insiderAnswers(group, counts, table),
    ...lawfulBusinessAnswers(group, table),
    ...circumstances(group),
  ]
  return [
    ...answers,
    harmAnswer(
      group,
      answers.filter(({ tier }) => tier === 'serious'),
    ),
  ]
}

/** Art. 6: what was bought for a lawful business is measured by the profit, not by the count. */
function lawfulBusinessAnswers(
  group: ThresholdGroup,
  { infringement }: ThresholdTable,
): readonly ThresholdAnswer[] {
  const incidents = group.incidents.filter(({ lawfulBusiness }) => lawfulBusiness)
  if (incidents.length === 0) return []
  const answers = gainAnswer(
    { rule: 'lawful-business', provision: LAWFUL_BUSINESS, tier: 'serious', factor: 1, divisor: 1 },
    group,
    incidents,
    infringement.lawfulBusinessGainFen,
  )
  if (answers.length > 0) return answers
  return [
    {
      rule: 'lawful-business',
      provision: LAWFUL_BUSINESS,
      tier: 'serious',
      result: 'open',
      claimedOnly: false,
      arithmetic: `${group.name}：为合法经营活动购买、收受第五项信息而没有转手的，看获利是否达到${formatYuan(infringement.lawfulBusinessGainFen)}元，不看条数；获利不明。`,
      inputs: [],
    },
  ]
}
