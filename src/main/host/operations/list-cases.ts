import type { OperationHandler } from '../../../shared/contract/host-contract'
import { readCaseSummaries } from '../case-summaries'

export function listCases({ dataFolder }: { readonly dataFolder: string }): OperationHandler<'case.list'> {
  return async () => ({ cases: [...(await readCaseSummaries(dataFolder))] })
}
