import type { CaseFault } from '../../shared/contract/case-fault'
import type { CaseDisk } from './case-disk'
import { DOCKET, writeDocketFile } from './docket-file'
import type { FolderHold } from './hold-folder'
import type { DeviceJournal } from './journal-files'
import type { UnlockedFolder } from './unlock-case-folder'

/**
 * Write a `docket.json` anew that is damaged or gone. It is proven where the
 * identities at hand open every journal and the heads are signed for this id:
 * a key that was replaced, and an id that is not that of the case, fail there.
 * What is not proven is left alone, and the case is to be read only: the file
 * may be on its way from another computer.
 *
 * @returns what there is to say about it.
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function mendDocket(
  { path, docket, isRebuilt }: UnlockedFolder,
  journals: readonly DeviceJournal[],
  { readOnly }: Pick<FolderHold, 'readOnly'>,
  disk: CaseDisk,
): Promise<readonly CaseFault[]> {
  if (!isRebuilt) return []
  const isProven = journals.length > 0 && journals.every(({ faults }) => faults.length === 0)
  if (readOnly || !isProven) return [{ path: DOCKET, fault: 'docket-broken', details: {} }]
  await writeDocketFile(path, docket, disk)
  return [{ path: DOCKET, fault: 'docket-rewritten', details: {} }]
}
