import type { OperationHandler } from '../../../shared/contract/host-contract'
import { nextEditSteps, summariseStep } from '../../../shared/journal/edit-steps'
import type { CaseDesk } from '../case-desk'

export function readHistory({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.history'> {
  return async ({ caseId }) => {
    const { folder } = await desk.opened(caseId)
    const entries = folder.readEntries()
    const { undo, redo } = nextEditSteps(entries, folder.device)
    return {
      ...(undo && { undo: summariseStep(entries, undo) }),
      ...(redo && { redo: summariseStep(entries, redo) }),
    }
  }
}
