import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

/** Asking for the open case is what puts off locking it. */
export function stayInCase({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.stay'> {
  return async ({ caseId }) => {
    await desk.opened(caseId)
    return {}
  }
}
