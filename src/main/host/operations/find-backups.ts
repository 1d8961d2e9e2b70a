import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { Restores } from '../restores'

export function findBackups({ restores }: { readonly restores: Restores }): OperationHandler<'backup.find'> {
  return ({ place }) => restores.find(place)
}
