import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function changePassphrase({
  desk,
}: {
  readonly desk: CaseDesk
}): OperationHandler<'case.changePassphrase'> {
  return async ({ caseId, current, next }) => {
    const { folder } = await desk.opened(caseId)
    await folder.changePassphrase(current, next)
    return {}
  }
}
