import type { CustodyRow } from './custody-rows'

/** Lines of a custody page that are told as one. */
export interface CustodyRun {
  readonly first: CustodyRow
  readonly last: CustodyRow
  readonly count: number
}

/**
 * Run together the lines of one check of many originals: consecutive ones of
 * one computer that found nothing changed. Every other line stands alone.
 */
export function custodyRuns(rows: readonly CustodyRow[]): readonly CustodyRun[] {
  const runs: { first: CustodyRow; last: CustodyRow; count: number }[] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run !== undefined && isOneCheck(run.last, row)) {
      run.last = row
      run.count += 1
    } else {
      runs.push({ first: row, last: row, count: 1 })
    }
  }
  return runs
}

function isOneCheck(before: CustodyRow, row: CustodyRow): boolean {
  return (
    before.result === 'unchanged' &&
    row.result === 'unchanged' &&
    before.device === row.device &&
    before.object !== row.object
  )
}
