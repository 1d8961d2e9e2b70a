import type { OperationHandler } from '../../../shared/contract/host-contract'
import { type DraftPorts, draftFromRecords } from '../draft-from-records'

export function checkDraft(ports: DraftPorts): OperationHandler<'draft.check'> {
  return async (input) => {
    const { gaps, warnings } = await draftFromRecords(ports, input)
    return { gaps: gaps.length, warnings: warnings.length }
  }
}
