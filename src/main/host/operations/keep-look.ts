import type { OperationHandler } from '../../../shared/contract/host-contract'
import { keepLook as keep } from '../look-settings'

export function keepLook(): OperationHandler<'app.keepLook'> {
  return async (chosen) => {
    // Not worth a failure: the person sees their choice, and makes it again next time.
    await keep(chosen).catch(() => undefined)
    return {}
  }
}
