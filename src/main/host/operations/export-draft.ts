import { join } from 'node:path'
import type { OperationHandler } from '../../../shared/contract/host-contract'
import { AppError } from '../../../shared/errors/app-error'
import { folderTitle } from '../../casefile/case-folders'
import { sha256 } from '../../casefile/sha256'
import type { CaseDesk } from '../case-desk'
import { draftFile } from '../draft-file'
import { exportFile } from '../export-file'
import { noteExport } from '../note-custody'
import type { RenderedDrafts } from '../rendered-drafts'
import type { ShippedData } from '../shipped-data'
import { takeTurns } from '../take-turns'

interface Ports {
  readonly dataFolder: string
  readonly desk: CaseDesk
  readonly drafts: RenderedDrafts
  readonly shipped: Pick<ShippedData, 'templates'>
  readonly now: () => Date
}

/** Papers go beside the case folder, not into it: they are for handing out, the folder is not. */
export function exportDraft({
  dataFolder,
  desk,
  drafts,
  shipped,
  now,
}: Ports): OperationHandler<'draft.export'> {
  /** One paper at a time: a second click finds the file of the first whole, and answers with it. */
  const inTurn = takeTurns()
  return async ({ caseId, draftId, ...wanted }) => {
    const open = await desk.opened(caseId)
    const draft = drafts.find(draftId)
    if (draft === undefined || draft.caseId !== caseId) {
      throw new AppError('draft-not-found', `No draft ${draftId}`, { draftId })
    }
    const folder = join(dataFolder, `${folderTitle(open.folder.folderName)}-文书`)
    const { name, ending, bytes, warnings } = await draftFile(draft, wanted, shipped)
    const fileName = await inTurn(() => exportFile(folder, name, ending, bytes))
    await noteExport(open, { object: fileName, bytes, masked: draft.draft.masked }, now())
    return { fileName, folder, sha256: sha256(bytes), byteLength: bytes.byteLength, warnings: [...warnings] }
  }
}
