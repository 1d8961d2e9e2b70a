import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { liveRecord } from '../record-changes'

export function verifyEvidence({ desk }: { readonly desk: CaseDesk }): OperationHandler<'evidence.verify'> {
  return async ({ caseId, evidenceId }) => {
    const { folder } = await desk.opened(caseId)
    const { file } = liveRecord(folder.readEntries(), 'evidence', evidenceId)
    return { result: await folder.evidence.verify(evidenceId, file.sha256) }
  }
}
