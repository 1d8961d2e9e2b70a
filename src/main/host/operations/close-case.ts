import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function closeCase({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.close'> {
  return async ({ caseId }) => {
    await desk.close(caseId)
    return {}
  }
}
