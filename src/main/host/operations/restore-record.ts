import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { restoreRecord as contentsOfRestore } from '../record-changes'

export function restoreRecord({ desk }: { readonly desk: CaseDesk }): OperationHandler<'record.restore'> {
  return async ({ caseId, noun, id }) => {
    const { change } = await desk.opened(caseId)
    await change((entries) => contentsOfRestore(entries, { noun, id }))
    return {}
  }
}
