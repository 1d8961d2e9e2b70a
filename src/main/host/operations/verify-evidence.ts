import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { noteCustody } from '../note-custody'
import { keptEvidence } from '../record-changes'

interface Ports {
  readonly desk: CaseDesk
  readonly now: () => Date
}

export function verifyEvidence({ desk, now }: Ports): OperationHandler<'evidence.verify'> {
  return async ({ caseId, evidenceId }) => {
    const open = await desk.opened(caseId)
    const { folder } = open
    const { file } = keptEvidence(folder.readEntries(), evidenceId)
    const result = await folder.evidence.verify(evidenceId, file.sha256)
    const subject = { noun: 'evidence', id: evidenceId } as const
    const after = result === 'unchanged' ? { after: file.sha256 } : {}
    const body = { before: file.sha256, ...after, result }
    await noteCustody(open, { action: 'custody.verified', subject, body }, now())
    return { result }
  }
}
