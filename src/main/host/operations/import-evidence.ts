import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function importEvidence({ desk }: { readonly desk: CaseDesk }): OperationHandler<'evidence.import'> {
  return async ({ caseId, uploadId, originalName }) => {
    const { intake } = await desk.opened(caseId)
    return intake.import(uploadId, originalName)
  }
}
