import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * The folder after `--data`. Anything else may be one of Chromium's own
 * switches, so it is let pass.
 *
 * @returns undefined where none is given.
 * @throws Error where `--data` comes without a folder.
 */
export function readDataFolder(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false })
  if (values.data === undefined) return undefined
  if (typeof values.data !== 'string' || values.data === '') throw new Error('--data needs a folder.')
  return resolve(values.data)
}
