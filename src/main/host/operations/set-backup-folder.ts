import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { Backups } from '../backups'

export function setBackupFolder({
  backups,
}: {
  readonly backups: Backups
}): OperationHandler<'backup.setFolder'> {
  return async ({ caseId, folder }) => {
    await backups.setFolder(caseId, folder)
    return {}
  }
}
