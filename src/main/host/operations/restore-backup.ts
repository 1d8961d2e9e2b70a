import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { Restores } from '../restores'

export function restoreBackup({
  restores,
}: {
  readonly restores: Restores
}): OperationHandler<'backup.restore'> {
  return ({ backupId, replace }) => restores.restore(backupId, replace)
}
