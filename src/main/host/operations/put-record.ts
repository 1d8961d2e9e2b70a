import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { putRecord as contentsOfPut } from '../record-changes'

export function putRecord({ desk }: { readonly desk: CaseDesk }): OperationHandler<'record.put'> {
  return async ({ caseId, noun, id, body }) => {
    const { change } = await desk.opened(caseId)
    await change((entries) => contentsOfPut(entries, { noun, id }, body))
    return {}
  }
}
