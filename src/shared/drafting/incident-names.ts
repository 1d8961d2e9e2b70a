import { chineseNumeral } from './chinese-numerals'
import type { DraftText } from './draft-document'
import type { IncidentAt } from './paper-facts'
import { inCase, join, written } from './written-text'

/** Fewer than this many in a row are named one by one. */
const SHORTEST_RUN = 3

/**
 * 事件（一）、（三）至（九）: some incidents by the numbers that the paper gives them.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 */
export function incidentNames(told: readonly IncidentAt[], named: readonly IncidentAt[]): DraftText {
  const paths = new Set(named.map(({ path }) => path))
  const runs: number[][] = []
  for (const [index, { path }] of told.entries()) {
    if (!paths.has(path)) continue
    const run = runs.at(-1)
    if (run?.at(-1) === index) run.push(index + 1)
    else runs.push([index + 1])
  }
  const numerals = runs.flatMap((run) => {
    const each = run.map((number) => `（${chineseNumeral(number)}）`)
    return run.length < SHORTEST_RUN ? each : [`${each.at(0)}至${each.at(-1)}`]
  })
  return join([written(`事件${numerals.join('、')}`, ...named.map(({ path }) => inCase(path)))])
}
