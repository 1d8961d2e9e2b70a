import type { OperationHandler } from '../../../shared/contract/host-contract'
import { readCaseSummaries } from '../case-summaries'

interface Ports {
  readonly dataFolder: string
  readonly now: () => Date
}

export function listCases({ dataFolder, now }: Ports): OperationHandler<'case.list'> {
  return async () => ({ cases: [...(await readCaseSummaries(dataFolder, now()))] })
}
