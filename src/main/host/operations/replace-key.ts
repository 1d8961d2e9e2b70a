import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { CaseDesk } from '../case-desk'
import { noteCustody } from '../note-custody'
import type { RememberedKeys } from '../remembered-keys'

interface Ports {
  readonly desk: CaseDesk
  readonly keys: RememberedKeys
  readonly now: () => Date
}

export function replaceKey({ desk, keys, now }: Ports): OperationHandler<'case.replaceKey'> {
  return async ({ caseId, current, leaving }) => {
    const open = await desk.opened(caseId)
    const person = (await open.folder.people()).find(({ id }) => id === leaving)
    await open.folder.replaceKey(current, leaving)
    const identity = open.folder.identity()
    // Where the new key cannot be kept, the old one opens the case no more and is forgotten when it is tried.
    if (identity !== undefined && (await keys.has(caseId))) {
      await keys.remember(caseId, identity).catch(() => undefined)
    }
    const subject = { noun: 'case', id: 'case' } as const
    const act =
      person === undefined
        ? ({ action: 'custody.keyReplaced', subject, body: {} } as const)
        : ({ action: 'custody.letOut', subject, body: { object: person.name } } as const)
    await noteCustody(open, act, now())
    return {}
  }
}
