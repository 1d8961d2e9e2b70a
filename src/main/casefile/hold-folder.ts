import type { CaseFault } from '../../shared/contract/case-fault'
import { AppError } from '../../shared/errors/app-error'
import type { CaseDisk } from './case-disk'
import { lockFolder } from './folder-lock'

/** A case folder that this process has for itself, or only reads. */
export interface FolderHold {
  readonly readOnly: boolean
  /** What was found and put right while taking it. */
  readonly faults: readonly CaseFault[]
  release(): Promise<void>
}

/**
 * Take a case folder for this process; one in which nothing can be written is
 * held for reading, which needs no lock.
 *
 * @throws AppError `case-locked`, `disk-full`.
 */
export async function holdFolder(path: string, disk: CaseDisk): Promise<FolderHold> {
  try {
    const { tookOver, release } = await lockFolder(path, disk)
    return { readOnly: false, faults: tookOver ? [found('lock-stale', 'lock')] : [], release }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'disk-refused') throw error
    return { readOnly: true, faults: [found('read-only', '.')], release: async () => undefined }
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
