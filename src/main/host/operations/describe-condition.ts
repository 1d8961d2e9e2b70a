import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function describeCondition({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.condition'> {
  return async ({ caseId }) => (await desk.opened(caseId)).folder.condition
}
