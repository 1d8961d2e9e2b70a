import type { OperationHandler } from '../../../shared/contract/host-contract'
import { AppError } from '../../../shared/errors/app-error'
import { type EditSummary, nextEditSteps, summariseStep } from '../../../shared/journal/edit-steps'
import type { CaseDesk } from '../case-desk'
import { undoContents } from '../undo-contents'

interface Ports {
  readonly desk: CaseDesk
  readonly way: 'undo' | 'redo'
}

/** Undo and redo differ only in which step comes next: a redo undoes an undo. */
export function undoEdit({
  desk,
  way,
}: Ports): OperationHandler<'case.undo'> & OperationHandler<'case.redo'> {
  return async ({ caseId }) => {
    const { folder, change } = await desk.opened(caseId)
    const done: { step?: EditSummary } = {}
    await change((entries) => {
      const step = nextEditSteps(entries, folder.device)[way]
      if (step === undefined) return []
      done.step = summariseStep(entries, step)
      return undoContents(entries, step, folder.device)
    })
    if (done.step === undefined) throw new AppError('nothing-to-undo', `Nothing to ${way}`, {})
    return done.step
  }
}
