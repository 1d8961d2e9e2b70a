import type { OperationHandler } from '../../../shared/contract/host-contract'
import { AppError } from '../../../shared/errors/app-error'
import type { CaseDesk } from '../case-desk'
import type { RememberedKeys } from '../remembered-keys'

interface Ports {
  readonly desk: CaseDesk
  readonly keys: RememberedKeys
}

export function unlockWithRememberedKey({ desk, keys }: Ports): OperationHandler<'key.unlock'> {
  return async ({ caseId }) => {
    const identity = await keys.recall(caseId)
    if (identity === undefined) throw notRemembered(caseId)
    try {
      return { entries: await desk.open(caseId, identity) }
    } catch (error) {
      if (!(error instanceof AppError) || !['passphrase-wrong', 'key-replaced'].includes(error.code))
        throw error
      await keys.forget(caseId)
      throw notRemembered(caseId)
    }
  }
}

function notRemembered(caseId: string): AppError<'key-not-remembered'> {
  return new AppError('key-not-remembered', 'No key is remembered that opens this case', { caseId })
}
