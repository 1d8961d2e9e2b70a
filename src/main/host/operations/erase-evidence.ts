import type { OperationHandler } from '../../../shared/contract/host-contract'
import { eraseEvidence as eraseBytes } from '../../casefile/erase-evidence'
import type { CaseDesk } from '../case-desk'
import { eraseContents } from '../record-changes'

interface Ports {
  readonly desk: CaseDesk
  readonly now: () => Date
}

/** The entry first: bytes that go without one would count as lost. */
export function eraseEvidence({ desk, now }: Ports): OperationHandler<'evidence.erase'> {
  return async ({ caseId, evidenceId }) => {
    const { folder, change } = await desk.opened(caseId)
    await change((entries) => eraseContents(entries, evidenceId, now()))
    await eraseBytes(folder, evidenceId)
    return {}
  }
}
