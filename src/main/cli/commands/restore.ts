import { dirname, resolve } from 'node:path'
import { readBackup } from '../../backup/read-backup'
import { newDeviceId } from '../../casefile/device-id'
import { verifyCaseFolder } from '../../casefile/verify-case-folder'
import { makeOutputFolder } from '../output-folder'
import { readOptions, required } from '../read-options'
import type { Command } from '../run-cli'
import { UsageError } from '../usage-error'

/**
 * `restore FILE --out FOLDER.docket`: back to a case folder, in a place where
 * none stands. Its passphrase is needed, since all of it is recomputed.
 */
export const restore: Command = async (args, { tell, keys }) => {
  const { input, options } = readOptions(args, ['out'] as const)
  const file = resolve(required('FILE', input))
  const folder = resolve(required('--out FOLDER.docket', options.out))
  if (!folder.endsWith('.docket')) {
    throw new UsageError(`expected a name that ends in .docket, found "${folder}"`)
  }
  return makeOutputFolder('--out', folder, async (building) => {
    const { files } = await readBackup(file, building)
    const { ok, checked, problems } = await keys.opening((key) => verifyCaseFolder(building, key))
    await newDeviceId(dirname(folder))
    for (const { path, problem } of problems) tell(`${path}: ${problem}`)
    return { ok, folder, files, checked, problems }
  })
}
