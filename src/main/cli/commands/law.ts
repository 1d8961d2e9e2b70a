import { evaluateLaw } from '../../../shared/law/evaluate-law'
import { readLaw } from '../../law/read-law'
import { readInput } from '../read-input'
import { readDay, readOptions, required } from '../read-options'
import type { Command } from '../run-cli'

/** `law INPUT [--day D]`: which articles may apply to a case, and why. Opens no evidence. */
export const law: Command = async (args, ports) => {
  const { resourcesFolder, now } = ports
  const { input, options } = readOptions(args, ['day'] as const)
  const path = required('INPUT, a case.json or a FOLDER.docket', input)
  const today = readDay(options.day, now())
  const { case: it } = await readInput(path, ports)
  return evaluateLaw(it, await readLaw(resourcesFolder), today)
}
