import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { writeBackup } from '../../backup/write-backup'
import { checkOutputPlace } from '../check-output-place'
import { expectDocket } from '../open-docket'
import { readOptions, required } from '../read-options'
import type { Command } from '../run-cli'
import { UsageError } from '../usage-error'

/** `backup FOLDER.docket --out FILE`: all of a case in one file, sealed as it is. It needs no passphrase. */
export const backup: Command = async (args, { now }) => {
  const { input, options } = readOptions(args, ['out'] as const)
  const folder = await expectDocket(required('FOLDER.docket', input))
  const file = resolve(required('--out FILE', options.out))
  await checkOutputPlace(file)
  if ((await lstat(file).catch(() => undefined)) !== undefined) {
    throw new UsageError(`--out: expected a name that is free: ${file}`)
  }
  return { file, ...(await writeBackup(folder, file, now())) }
}
