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
    const { bytes, pages, places, blockPlaces } = await drawPages(draft, await ports.shipped.fonts())
    const { shared } = await ports.shipped.templates()
    // What still has holes, or hides something, says so by its name too, so that it is not handed in for the other.
    const named = (phrase: string, title: string) => sayShared(shared, phrase, { title: written(title) }).text
    const versioned = draft.masked === true ? named('file.masked', draft.title) : draft.title
    const title = draft.draftMark === undefined ? versioned : named('file.draft', versioned)
    const draftId = ports.drafts.keep({ caseId: input.caseId, title, draft, bytes })
    return { draftId, draft, pages, places: [...places], blockPlaces: [...blockPlaces] }
  }
}
