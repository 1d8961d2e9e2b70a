import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { Backups } from '../backups'

export function tryBackup({ backups }: { readonly backups: Backups }): OperationHandler<'backup.drill'> {
  return ({ caseId }) => backups.drill(caseId)
}
