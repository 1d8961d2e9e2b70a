import { dayOf, instantOf } from '../../shared/domain/calendar'
import { safeFileName } from '../../shared/domain/safe-file-name'
import type { Subject } from '../../shared/journal/entry'
import { sha256 } from '../casefile/sha256'
import { custodyFacts } from '../custody/custody-facts'
import { drawCustodyPage } from '../custody/draw-custody-page'
import type { CaseDesk } from './case-desk'
import { noteCustody } from './note-custody'
import type { ShippedData } from './shipped-data'

interface Ports {
  readonly desk: CaseDesk
  readonly shipped: Pick<ShippedData, 'fonts' | 'custodyWording'>
  readonly now: () => Date
}

interface CustodyFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/**
 * Draw the custody page of the open case, or of one item. It leaves the case,
 * so it is written down itself.
 *
 * @throws AppError `case-not-found`, `case-closed`, `record-not-found`.
 */
export async function custodyPageFile(
  { desk, shipped, now }: Ports,
  caseId: string,
  evidenceId: string | undefined,
): Promise<CustodyFile> {
  const open = await desk.opened(caseId)
  const { device, readEntries } = open.folder
  const day = dayOf(instantOf(now()))
  const facts = custodyFacts({ caseId, entries: readEntries(), device, day, evidenceId })
  const wording = await shipped.custodyWording()
  const { bytes } = await drawCustodyPage(facts, wording, await shipped.fonts())
  const [item] = facts.items
  const name =
    evidenceId === undefined || item === undefined
      ? wording.file.case
      : wording.file.item.replace('{title}', () => item.record.title)
  const fileName = `${safeFileName(name, 'custody')} ${day}.pdf`
  const subject: Subject =
    evidenceId === undefined ? { noun: 'case', id: 'case' } : { noun: 'evidence', id: evidenceId }
  const body = { object: fileName, after: sha256(bytes) }
  await noteCustody(open, { action: 'custody.exported', subject, body }, now())
  return { bytes, fileName }
}
