import type { CaseFault } from '../../shared/contract/case-fault'
import { AppError } from '../../shared/errors/app-error'
import type { CaseDisk } from './case-disk'
import { fileId, lockFolder } from './folder-lock'

/** A case folder that this process has for itself, or only reads. */
export interface FolderHold {
  readonly readOnly: boolean
  /** What was found and put right while taking it. */
  readonly faults: readonly CaseFault[]
  /**
   * That the very folder that was taken still stands at its path: not one that
   * was moved away, and not what is left there when its disk was taken out.
   *
   * @throws AppError `case-moved`.
   */
  expectInPlace(): Promise<void>
  release(): Promise<void>
}

/**
 * Take a case folder for this process; one in which nothing can be written is
 * held for reading, which needs no lock.
 *
 * @throws AppError `case-locked`, `disk-full`.
 */
export async function holdFolder(path: string, disk: CaseDisk): Promise<FolderHold> {
  const id = await fileId(path)
  /** Some file systems (FAT) give a folder another number now and then; there the lock tells. */
  const inPlace = (hasLock: () => Promise<boolean>) => async () => {
    if ((id !== undefined && (await fileId(path)) === id) || (await hasLock())) return
    throw new AppError('case-moved', 'The case folder is not where it was opened', {})
  }
  try {
    const { tookOver, isThere, release } = await lockFolder(path, disk)
    const faults = tookOver ? [found('lock-stale', 'lock')] : []
    return { readOnly: false, faults, expectInPlace: inPlace(isThere), release }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'disk-refused') throw error
    const faults = [found('read-only', '.')]
    const expectInPlace = inPlace(async () => false)
    return { readOnly: true, faults, expectInPlace, release: async () => undefined }
  }
}

/** What every change of such a folder is answered with. */
export function nothingCanBeWritten(): AppError<'disk-refused'> {
  const reason = 'the case is open for reading only'
  return new AppError('disk-refused', reason, { reason })
}

function found(fault: CaseFault['fault'], path: string): CaseFault {
  return { path, fault, details: {} }
}
