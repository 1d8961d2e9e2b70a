import { chineseNumeral } from './chinese-numerals'
import type { DraftText } from './draft-document'
import type { IncidentAt, PaperFacts } from './paper-facts'
import { inCase, join, written } from './written-text'

/** Fewer than this many in a row are named one by one. */
const SHORTEST_RUN = 3

/** （一）（三）至（九）: some incidents by the numbers that the paper gives them. */
export function incidentNumbers(facts: PaperFacts, incidents: readonly IncidentAt[]): DraftText {
  const runs: { readonly at: IncidentAt; readonly number: number }[][] = []
  for (const [index, at] of facts.incidents.entries()) {
    if (!incidents.some(({ path }) => path === at.path)) continue
    const run = runs.at(-1)
    if (run?.at(-1)?.number === index) run.push({ at, number: index + 1 })
    else runs.push([{ at, number: index + 1 }])
  }
  const numeral = (number: number | undefined) => `（${chineseNumeral(number ?? 0)}）`
  return join(
    runs.map((run) => {
      const [first, last] = [run.at(0)?.number, run.at(-1)?.number]
      const text =
        run.length < SHORTEST_RUN
          ? run.map(({ number }) => numeral(number)).join('')
          : `${numeral(first)}至${numeral(last)}`
      return written(text, ...run.map(({ at }) => inCase(at.path)))
    }),
  )
}
