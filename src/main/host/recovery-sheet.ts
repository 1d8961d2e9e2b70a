import { dayOf, instantOf } from '../../shared/domain/calendar'
import { AppError } from '../../shared/errors/app-error'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import { drawRecoverySheet } from '../recovery/draw-recovery-sheet'
import type { CaseDesk } from './case-desk'
import type { ShippedData } from './shipped-data'

interface Ports {
  readonly desk: CaseDesk
  readonly shipped: Pick<ShippedData, 'fonts' | 'recoveryWording'>
  readonly now: () => Date
}

export interface DrawnSheet {
  readonly bytes: Uint8Array
  /** Without ending. It says nothing of the case. */
  readonly name: string
}

/**
 * Draw the recovery sheet of the open case. It is handed to the window and
 * never written by the host: beside the case it would open it for anybody.
 *
 * @throws AppError `case-not-found`, `case-closed`; `case-unsealed` for a case of format 0, which has no key.
 */
export async function recoverySheet(
  { desk, shipped, now }: Ports,
  caseId: string,
  withTitle: boolean,
): Promise<DrawnSheet> {
  const { folder } = await desk.opened(caseId)
  const identity = folder.identity()
  if (identity === undefined) {
    throw new AppError('case-unsealed', `Case ${caseId} has no key`, { caseId })
  }
  const day = dayOf(instantOf(now()))
  const title = withTitle ? reduceEntries(folder.readEntries()).case?.title : undefined
  const wording = await shipped.recoveryWording()
  const bytes = await drawRecoverySheet({ identity, caseId, title, day }, wording, await shipped.fonts())
  return { bytes, name: `${wording.title} ${day}` }
}
