import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'

export function unlockCase({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.unlock'> {
  return async ({ caseId, passphrase }) => ({ entries: await desk.open(caseId, passphrase) })
}
