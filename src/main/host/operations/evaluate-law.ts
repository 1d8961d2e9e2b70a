import type { OperationHandler } from '../../../shared/contract/host-contract'
import { dayOf, type IsoDate, instantOf } from '../../../shared/domain/calendar'
import { reduceEntries } from '../../../shared/journal/reduce-entries'
import { toPortableCase } from '../../../shared/journal/to-portable-case'
import { evaluateLaw as evaluate } from '../../../shared/law/evaluate-law'
import type { LawAnswer } from '../../../shared/law/law-answer'
import type { CaseDesk } from '../case-desk'
import type { ShippedData } from '../shipped-data'

interface Ports {
  readonly desk: CaseDesk
  readonly shipped: ShippedData
  readonly now: () => Date
}

export function evaluateLaw({ desk, shipped, now }: Ports): OperationHandler<'law.evaluate'> {
  return async ({ caseId, day }) => {
    const { folder } = await desk.opened(caseId)
    const today = day ?? dayOf(instantOf(now()))
    const portable = toPortableCase(reduceEntries(folder.readEntries()))
    if ('missing' in portable) return nothingApplies(today)
    return evaluate(portable.case, await shipped.law(), today)
  }
}

/** Before anything is logged no article can apply: not a failure, just nothing yet. */
function nothingApplies(day: IsoDate): LawAnswer {
  return {
    day,
    articles: [],
    thresholds: [],
    deadlines: [],
    courts: [],
    police: [],
    channels: [],
    fee: { minFen: 0, maxFen: 0, steps: [], sources: [] },
  }
}
