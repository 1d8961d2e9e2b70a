import type { OperationHandler } from '../../../shared/contract/host-contract'
import { askedFacts } from '../../../shared/law/asked-facts'
import type { ShippedData } from '../shipped-data'

export function readCatalogue({
  shipped,
}: {
  readonly shipped: ShippedData
}): OperationHandler<'law.catalogue'> {
  return async () => {
    const { catalogue, elements, seedQuestions } = await shipped.law()
    return {
      checkedOn: catalogue.checkedOn,
      articles: [...catalogue.articles.values()],
      asks: askedFacts(elements),
      questions: seedQuestions.questions,
    }
  }
}
