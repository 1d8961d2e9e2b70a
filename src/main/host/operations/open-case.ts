import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function openCase({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.open'> {
  return async ({ caseId }) => ({ entries: await desk.open(caseId) })
}
