import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { trashRecord as contentsOfTrash } from '../record-changes'

export function trashRecord({ desk }: { readonly desk: CaseDesk }): OperationHandler<'record.trash'> {
  return async ({ caseId, noun, id }) => {
    const { change } = await desk.opened(caseId)
    await change((entries) => contentsOfTrash(entries, { noun, id }))
    return {}
  }
}
