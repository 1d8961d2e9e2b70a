import type { OperationHandler } from '../../../shared/contract/host-contract'
import { findState, readStateCode, stateCode } from '../../casefile/state-code'
import type { CaseDesk } from '../case-desk'

export function tellStateCode({ desk }: { readonly desk: CaseDesk }): OperationHandler<'case.stateCode'> {
  return async ({ caseId, written }) => {
    const entries = (await desk.opened(caseId)).folder.readEntries()
    const code = stateCode(caseId, entries)
    if (written === undefined) return { code, entries: entries.length }
    const old = readStateCode(written)
    const then = old === undefined ? undefined : findState(caseId, entries, old)
    const check = old === undefined ? 'mistyped' : then === undefined ? 'not-found' : 'contained'
    return { code, entries: entries.length, check, ...(then !== undefined && { entriesThen: then }) }
  }
}
