import { verifyCaseFolder } from '../../casefile/verify-case-folder'
import { expectDocket } from '../open-docket'
import { passphraseFromEnvironment } from '../passphrase'
import { readOptions, required } from '../read-options'
import type { Command } from '../run-cli'

/** `verify FOLDER.docket`: recompute everything in it. */
export const verify: Command = async (args, { tell }) => {
  const { input } = readOptions(args, [])
  const folder = await expectDocket(required('FOLDER.docket', input))
  const verdict = await verifyCaseFolder(folder, passphraseFromEnvironment(), tell)
  for (const { path, problem } of verdict.problems) tell(`${path}: ${problem}`)
  return verdict
}
