import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function describeProtection({
  desk,
}: {
  readonly desk: CaseDesk
}): OperationHandler<'case.protection'> {
  return async ({ caseId }) => {
    const { folder } = await desk.opened(caseId)
    if (folder.identity() === undefined) return { state: 'plain' }
    return { state: (await folder.isBehindPassphrase()) ? 'passphrase' : 'no-passphrase' }
  }
}
