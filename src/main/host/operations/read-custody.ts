import type { OperationHandler } from '../../../shared/contract/host-contract'
import { custodyRows } from '../../../shared/journal/custody-rows'
import type { CaseDesk } from '../case-desk'

export function readCustody({ desk }: { readonly desk: CaseDesk }): OperationHandler<'custody.read'> {
  return async ({ caseId, evidenceId }) => {
    const { folder } = await desk.opened(caseId)
    return { device: folder.device, rows: [...custodyRows(folder.readEntries(), evidenceId)] }
  }
}
