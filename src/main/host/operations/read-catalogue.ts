import type { OperationHandler } from '../../../shared/contract/host-contract'
import type { ShippedData } from '../shipped-data'

export function readCatalogue({
  shipped,
}: {
  readonly shipped: ShippedData
}): OperationHandler<'law.catalogue'> {
  return async () => {
    const { checkedOn, articles } = (await shipped.law()).catalogue
    return { checkedOn, articles: [...articles.values()] }
  }
}
