import type { OperationHandler } from '../../../shared/contract/host-contract'
import { AppError } from '../../../shared/errors/app-error'
import type { CaseDesk } from '../case-desk'
import type { RememberedKeys } from '../remembered-keys'

interface Ports {
  readonly desk: CaseDesk
  readonly keys: RememberedKeys
}

export function rememberKey({ desk, keys }: Ports): OperationHandler<'key.remember'> {
  return async ({ caseId }) => {
    const { folder } = await desk.opened(caseId)
    const identity = folder.identity()
    if (identity === undefined) throw new AppError('case-unsealed', `Case ${caseId} has no key`, { caseId })
    await keys.remember(caseId, identity)
    return {}
  }
}
