import type { OperationHandler } from '../../../shared/contract/host-contract'
import { sayShared } from '../../../shared/drafting/say'
import { written } from '../../../shared/drafting/written-text'
import { renderDraft as drawPages } from '../../pdf/render-draft'
import { type DraftPorts, draftFromRecords } from '../draft-from-records'
import type { RenderedDrafts } from '../rendered-drafts'

export function renderDraft(
  ports: DraftPorts & { readonly drafts: RenderedDrafts },
): OperationHandler<'draft.render'> {
  return async (input) => {
    const draft = await draftFromRecords(ports, input)
    const { bytes, pages, places } = await drawPages(draft, await ports.shipped.fonts())
    const { shared } = await ports.shipped.templates()
    // What still has holes is called a draft outside the app too, so that nobody hands it in.
    const title =
      draft.draftMark === undefined
        ? draft.title
        : sayShared(shared, 'file.draft', { title: written(draft.title) }).text
    const draftId = ports.drafts.keep({ caseId: input.caseId, title, draft, bytes })
    return { draftId, draft, pages, places: [...places] }
  }
}
