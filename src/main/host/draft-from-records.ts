import { dayOf, type IsoDate, instantOf } from '../../shared/domain/calendar'
import type { DraftDocument } from '../../shared/drafting/draft-document'
import { draftPaper } from '../../shared/drafting/draft-paper'
import type { MaskMode } from '../../shared/drafting/masking-rules'
import type { PaperKind } from '../../shared/drafting/paper-kinds'
import type { PaperLayout } from '../../shared/drafting/paper-layouts'
import { AppError } from '../../shared/errors/app-error'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import { toPortableCase } from '../../shared/journal/to-portable-case'
import type { CaseDesk } from './case-desk'
import type { ShippedData } from './shipped-data'

export interface DraftPorts {
  readonly desk: CaseDesk
  readonly shipped: ShippedData
  readonly now: () => Date
}

interface WantedDraft {
  readonly caseId: string
  readonly document: PaperKind
  readonly layout?: PaperLayout | undefined
  readonly day?: IsoDate | undefined
  readonly mask?: MaskMode | undefined
}

/**
 * Draft a paper from the records of the open case as they are now.
 *
 * @throws AppError `case-empty` while there is no incident to tell.
 */
export async function draftFromRecords(
  { desk, shipped, now }: DraftPorts,
  { caseId, document, layout, day, mask }: WantedDraft,
): Promise<DraftDocument> {
  const { folder } = await desk.opened(caseId)
  const records = reduceEntries(folder.readEntries())
  const portable = toPortableCase(records)
  if ('missing' in portable) {
    throw new AppError('case-empty', `The case has no ${portable.missing}`, { caseId })
  }
  const [law, templates, fonts] = await Promise.all([shipped.law(), shipped.templates(), shipped.fonts()])
  return draftPaper({
    kind: document,
    layout,
    case: portable.case,
    law,
    templates,
    mask,
    overrides: records.overrides,
    today: day ?? dayOf(instantOf(now())),
    files: new Map(records.evidence.map(({ id, file }) => [id, file])),
    canPrint: (codePoint) => fonts.canPrint(codePoint),
  })
}
