import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { Backups } from '../backups'

export function describeBackups({
  backups,
}: {
  readonly backups: Backups
}): OperationHandler<'backup.describe'> {
  return ({ caseId }) => backups.describe(caseId)
}
