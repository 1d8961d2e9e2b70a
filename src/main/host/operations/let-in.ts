import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { noteCustody } from '../note-custody'

interface Ports {
  readonly desk: CaseDesk
  readonly now: () => Date
}

export function letIn({ desk, now }: Ports): OperationHandler<'case.letIn'> {
  return async ({ caseId, name, recipient }) => {
    const open = await desk.opened(caseId)
    await open.folder.letIn(name, recipient)
    const subject = { noun: 'case', id: 'case' } as const
    await noteCustody(open, { action: 'custody.letIn', subject, body: { object: name } }, now())
    return {}
  }
}
