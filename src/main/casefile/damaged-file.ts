import { AppError } from '../../shared/errors/app-error'

/** That a file of a case folder says nothing any more. */
export function damagedFile(name: string): AppError<'case-damaged'> {
  return new AppError('case-damaged', `${name} cannot be read`, {
    problems: [`${name}: this file is damaged`],
  })
}

/** Whether something failed because this very file is damaged. */
export function isDamagedFile(error: unknown, name: string): boolean {
  if (!(error instanceof AppError) || error.code !== 'case-damaged') return false
  return (error as AppError<'case-damaged'>).details.problems.some((it) => it.startsWith(`${name}: `))
}
