import { dayOf, instantOf } from '../../shared/domain/calendar'
import { safeFileName } from '../../shared/domain/safe-file-name'
import type { PaperKind } from '../../shared/drafting/paper-kinds'
import { AppError } from '../../shared/errors/app-error'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import { toPortableCase } from '../../shared/journal/to-portable-case'
import { drawGuide } from '../guide/draw-guide'
import type { CaseDesk } from './case-desk'
import type { ShippedData } from './shipped-data'

interface Ports {
  readonly desk: CaseDesk
  readonly shipped: Pick<ShippedData, 'fonts' | 'guides' | 'guideWording' | 'law' | 'templates'>
  readonly now: () => Date
}

/**
 * Draw where the printed papers of the open case go, what to bring and what to expect.
 *
 * @param document - one paper; absent = all.
 * @throws AppError `case-not-found`, `case-closed`; `case-empty` while there is no incident to tell.
 */
export async function guideFile(
  { desk, shipped, now }: Ports,
  caseId: string,
  document: PaperKind | undefined,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const { folder } = await desk.opened(caseId)
  const portable = toPortableCase(reduceEntries(folder.readEntries()))
  if ('missing' in portable) {
    throw new AppError('case-empty', `The case has no ${portable.missing}`, { caseId })
  }
  const [guides, wording, { catalogue }, { shared }, fonts] = await Promise.all([
    shipped.guides(),
    shipped.guideWording(),
    shipped.law(),
    shipped.templates(),
    shipped.fonts(),
  ])
  const day = dayOf(instantOf(now()))
  const drawn = await drawGuide(
    { case: portable.case, day, document },
    { guides, wording, catalogue, shared, fonts },
  )
  return { bytes: drawn.bytes, fileName: `${safeFileName(drawn.name, 'guide')}.pdf` }
}
