import type { CaseFault, FaultCode } from '../../shared/contract/case-fault'
import type { CaseDisk } from './case-disk'
import type { DocketFault } from './case-keys'
import { DOCKET, writeDocketFile } from './docket-file'
import type { FolderHold } from './hold-folder'
import type { DeviceJournal } from './journal-files'
import { isIdMisread } from './misread-id'
import type { UnlockedFolder } from './unlock-case-folder'

/**
 * Write a `docket.json` anew that is damaged, gone or an old copy. A damaged
 * one is proven where the identities at hand open every journal and the heads
 * are signed for its id. What is not proven, or names a key that is not at
 * hand, is left alone, and the case is to be read only: files may be on their
 * way from another computer, or somebody else's.
 *
 * @returns what there is to say about it.
 * @throws AppError `disk-full`, `disk-refused`.
 */
export async function mendDocket(
  unlocked: UnlockedFolder,
  journals: readonly DeviceJournal[],
  { readOnly }: Pick<FolderHold, 'readOnly'>,
  disk: CaseDisk,
): Promise<readonly CaseFault[]> {
  const { path, docket, docketFault } = unlocked
  const fault = docketFault ?? (await faultAmong(journals, unlocked))
  if (fault === undefined) return []
  const isProven = journals.length > 0 && journals.every(({ faults }) => faults.length === 0)
  const isMendable = fault === 'docket-behind' || (fault === 'docket-broken' && isProven)
  if (readOnly || !isMendable) return [found(fault)]
  await writeDocketFile(path, docket, disk)
  return [found('docket-rewritten')]
}

/** What the journals tell of a `docket.json` that fits the keys. */
async function faultAmong(
  journals: readonly DeviceJournal[],
  unlocked: UnlockedFolder,
): Promise<DocketFault | undefined> {
  if (unlocked.keys.ring === undefined || journals.length === 0) return undefined
  if (isForeign(journals)) return 'docket-differs'
  const isNoHeadOurs = journals.every(({ faults }) => faults.some(({ fault }) => fault === 'head-broken'))
  return isNoHeadOurs && (await isIdMisread(unlocked)) ? 'docket-broken' : undefined
}

/** Nothing can be read with the key, and no head is signed with it: a docket of another case stands here. */
function isForeign(journals: readonly DeviceJournal[]): boolean {
  return journals.every(
    ({ entries, unproven, hasHead }) => entries.length === 0 && unproven.length === 0 && !hasHead,
  )
}

function found(fault: FaultCode): CaseFault {
  return { path: DOCKET, fault, details: {} }
}
