import type { Claims } from '../domain/claims'
import { formatYuan, toFen } from '../domain/money'
import type { FeeTable } from './fee-table'
import type { LawAnswer } from './law-answer'

const MONEY_CLAIMS: readonly string[] = ['damages', 'mental_damages', 'costs']

/**
 * The acceptance fee of a personality-rights case, as a range in fen: the
 * province sets the base. Halving for summary procedure, settlement or
 * withdrawal is named, not worked out.
 *
 * Source: 《诉讼费用交纳办法》第十三条 (from 2007-04-01).
 */
export function acceptanceFee(claims: Claims | undefined, table: FeeTable): LawAnswer['fee'] {
  const amounts = (claims?.civil ?? [])
    .filter(({ kind }) => MONEY_CLAIMS.includes(kind))
    .flatMap(({ amountCny }) => (amountCny === undefined ? [] : [toFen(amountCny)]))
  const unstated = (claims?.civil ?? []).some(
    ({ kind, amountCny }) => MONEY_CLAIMS.includes(kind) && amountCny === undefined,
  )
  const totalFen = amounts.reduce((sum, fen) => sum + fen, 0)
  const { extraFen, steps } = extra(totalFen, table)
  const { baseMinFen, baseMaxFen } = table
  return {
    minFen: baseMinFen + extraFen,
    maxFen: baseMaxFen + extraFen,
    steps: [
      `每件${formatYuan(baseMinFen)}元至${formatYuan(baseMaxFen)}元，由各省、自治区、直辖市规定`,
      `请求赔偿合计：${amounts.length === 0 ? '未写金额，按0元计' : `${amounts.map(formatYuan).join('+')}=${formatYuan(totalFen)}元`}${unstated && amounts.length > 0 ? '（没有写金额的请求未计入）' : ''}`,
      ...steps,
      `合计：${formatYuan(baseMinFen + extraFen)}元至${formatYuan(baseMaxFen + extraFen)}元`,
      ...table.notes,
    ],
    sources: table.sources,
  }
}

function extra(totalFen: number, { steps: bands }: FeeTable): { extraFen: number; steps: readonly string[] } {
  const first = bands[0]
  if (first === undefined || totalFen <= first.aboveFen) {
    return { extraFen: 0, steps: [`赔偿金额不超过${formatYuan(first?.aboveFen ?? 0)}元，不另行交纳`] }
  }
  let extraFen = 0
  const steps: string[] = []
  bands.forEach(({ aboveFen, perTenThousand }, index) => {
    const upToFen = bands[index + 1]?.aboveFen ?? Number.POSITIVE_INFINITY
    const part = Math.min(totalFen, upToFen) - aboveFen
    if (part <= 0) return
    const fee = Math.round((part * perTenThousand) / 10_000)
    extraFen += fee
    steps.push(
      `超过${formatYuan(aboveFen)}元的部分${formatYuan(part)}元×${perTenThousand / 100}%=${formatYuan(fee)}元`,
    )
  })
  return { extraFen, steps }
}
