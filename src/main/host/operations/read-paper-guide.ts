import type { OperationHandler } from '../../../shared/contract/host-contract'
import { dayOf, instantOf } from '../../../shared/domain/calendar'
import { adviseOn } from '../../../shared/drafting/paper-guide'
import type { ShippedData } from '../shipped-data'

export function readPaperGuide({
  shipped,
  now,
}: {
  readonly shipped: Pick<ShippedData, 'guides' | 'law'>
  readonly now: () => Date
}): OperationHandler<'paper.guide'> {
  return async ({ document }) => {
    const [guides, { catalogue }] = await Promise.all([shipped.guides(), shipped.law()])
    return adviseOn(document, guides, catalogue, dayOf(instantOf(now())))
  }
}
