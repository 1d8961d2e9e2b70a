import type { OperationHandler } from '../../../shared/contract/host-contract'
import { renderDraft as drawPages } from '../../pdf/render-draft'
import { type DraftPorts, draftFromRecords } from '../draft-from-records'
import type { RenderedDrafts } from '../rendered-drafts'

export function renderDraft(
  ports: DraftPorts & { readonly drafts: RenderedDrafts },
): OperationHandler<'draft.render'> {
  return async (input) => {
    const draft = await draftFromRecords(ports, input)
    const { bytes, pages, places } = await drawPages(draft, await ports.shipped.fonts())
    const draftId = ports.drafts.keep({ caseId: input.caseId, title: draft.title, day: draft.day, bytes })
    return { draftId, draft, pages, places: [...places] }
  }
}
