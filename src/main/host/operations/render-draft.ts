import type { OperationHandler } from '../../../shared/contract/host-contract'
import { dayOf, instantOf } from '../../../shared/domain/calendar'
import { draftPaper } from '../../../shared/drafting/draft-paper'
import { AppError } from '../../../shared/errors/app-error'
import { reduceEntries } from '../../../shared/journal/reduce-entries'
import { toPortableCase } from '../../../shared/journal/to-portable-case'
import { renderDraft as drawPages } from '../../pdf/render-draft'
import type { CaseDesk } from '../case-desk'
import type { RenderedDrafts } from '../rendered-drafts'
import type { ShippedData } from '../shipped-data'

interface Ports {
  readonly desk: CaseDesk
  readonly shipped: ShippedData
  readonly drafts: RenderedDrafts
  readonly now: () => Date
}

export function renderDraft({ desk, shipped, drafts, now }: Ports): OperationHandler<'draft.render'> {
  return async ({ caseId, document, day }) => {
    const { folder } = await desk.opened(caseId)
    const records = reduceEntries(folder.readEntries())
    const portable = toPortableCase(records)
    if ('missing' in portable) {
      throw new AppError('case-empty', `The case has no ${portable.missing}`, { caseId })
    }
    const [law, templates, fonts] = await Promise.all([shipped.law(), shipped.templates(), shipped.fonts()])
    const draft = draftPaper({
      kind: document,
      case: portable.case,
      law,
      templates,
      today: day ?? dayOf(instantOf(now())),
      files: new Map(records.evidence.map(({ id, file }) => [id, file])),
      canPrint: (codePoint) => fonts.canPrint(codePoint),
    })
    const { bytes, pages, places } = await drawPages(draft, fonts)
    const draftId = drafts.keep({ caseId, title: draft.title, day: draft.day, bytes })
    return { draftId, draft, pages, places: [...places] }
  }
}
