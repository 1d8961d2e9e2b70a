import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function listPeople({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.people'> {
  return async ({ caseId }) => {
    const { folder } = await desk.opened(caseId)
    return { people: [...(await folder.people())] }
  }
}
