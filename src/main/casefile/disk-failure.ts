import { AppError } from '../../shared/errors/app-error'

const FULL = new Set(['ENOSPC', 'EDQUOT'])

const REFUSED: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EFBIG: 'the file system takes no file of this size',
  ENAMETOOLONG: 'the path is too long',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  ENOENT: 'the folder is gone or read-only',
  ENODEV: 'the disk is gone',
  ENXIO: 'the disk is gone',
}

/**
 * Say what a failed file operation means for the person: the disk is full, or
 * it refuses. Anything else is returned as it came. Where a missing file means
 * something of its own, the caller has looked before.
 *
 * @param neededBytes - how much was about to be written.
 */
export function diskFailure(cause: unknown, neededBytes = 0): unknown {
  const code = errorCodeOf(cause)
  if (code === undefined) return cause
  if (FULL.has(code))
    return new AppError('disk-full', `The disk is full (${code})`, { neededBytes }, { cause })
  const reason = REFUSED[code]
  if (reason !== undefined) return new AppError('disk-refused', `${code}: ${reason}`, { reason }, { cause })
  return cause
}

/** The `ENOENT`, `EEXIST` … of a failed system call. */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
