import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function lockCase({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.lock'> {
  return async ({ caseId }) => {
    await desk.lock(caseId)
    return {}
  }
}
