import { chineseNumeral } from './chinese-numerals'
import type { DraftText } from './draft-document'
import type { IncidentAt } from './paper-facts'
import { runsOf, shortened } from './runs'
import { inCase, join, written } from './written-text'

/**
 * （一）（三）至（九）: some incidents by the numbers that the paper gives them.
 *
 * @param told - the incidents of the paper, in the order in which it numbers them.
 */
export function incidentNumbers(
  told: readonly IncidentAt[],
  named: readonly IncidentAt[],
  separator = '',
): DraftText {
  const paths = new Set(named.map(({ path }) => path))
  const numbered = told.map(({ path }, index) => ({ path, numeral: `（${chineseNumeral(index + 1)}）` }))
  const numerals = runsOf(numbered, ({ path }) => paths.has(path)).flatMap((run) =>
    shortened(run.map(({ numeral }) => numeral)),
  )
  return written(numerals.join(separator), ...named.map(({ path }) => inCase(path)))
}

/** 事件（一）、（三）至（九）: where the number alone would not say of what. */
export function incidentNames(told: readonly IncidentAt[], named: readonly IncidentAt[]): DraftText {
  return join([written('事件'), incidentNumbers(told, named, '、')])
}
