import type { CustodyRow } from './custody-rows'

/** Lines of a custody page that are told as one. */
export interface CustodyRun {
  readonly first: CustodyRow
  readonly last: CustodyRow
  readonly count: number
}

/**
 * Run together the lines of one check of many originals: consecutive ones of
 * one computer that found nothing changed, until an original comes again.
 * Every other line stands alone.
 */
export function custodyRuns(rows: readonly CustodyRow[]): readonly CustodyRun[] {
  const runs: CustodyRow[][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run !== undefined && isOneCheck(run, row)) run.push(row)
    else runs.push([row])
  }
  return runs.flatMap((run) => {
    const [first] = run
    const last = run.at(-1)
    return first === undefined || last === undefined ? [] : [{ first, last, count: run.length }]
  })
}

function isOneCheck(run: readonly CustodyRow[], row: CustodyRow): boolean {
  return (
    row.result === 'unchanged' &&
    run.every(
      ({ result, device, object }) =>
        result === 'unchanged' && device === row.device && object !== row.object,
    )
  )
}
