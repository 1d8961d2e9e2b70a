import { readStateCode } from '../../casefile/state-code'
import { verifyCaseFolder } from '../../casefile/verify-case-folder'
import { expectDocket } from '../open-docket'
import { readOptions, required } from '../read-options'
import type { Command } from '../run-cli'
import { UsageError } from '../usage-error'

/** `verify FOLDER.docket`: recompute everything in it; with `--code`, also whether it had the state written down. */
export const verify: Command = async (args, { tell, keys }) => {
  const { input, options } = readOptions(args, ['code'])
  const code = options.code === undefined ? undefined : expectCode(options.code)
  const folder = await expectDocket(required('FOLDER.docket', input))
  const verdict = await keys.opening((key) =>
    verifyCaseFolder(folder, key, { tell, ...(code !== undefined && { code }) }),
  )
  for (const { path, problem } of verdict.problems) tell(`${path}: ${problem}`)
  return verdict
}

function expectCode(typed: string): string {
  const code = readStateCode(typed)
  if (code === undefined) throw new UsageError(`--code: this is no state code, a symbol is wrong: ${typed}`)
  return code
}
