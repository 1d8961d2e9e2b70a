import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { Backups } from '../backups'

export function runBackup({ backups }: { readonly backups: Backups }): OperationHandler<'backup.run'> {
  return ({ caseId }) => backups.run(caseId)
}
