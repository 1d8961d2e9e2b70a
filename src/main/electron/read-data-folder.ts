import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * The folder after `--data`. Anything else may be one of Chromium's own
 * switches, so it is let pass.
 *
 * @returns one sentence where `--data` comes without a folder.
 */
export function readDataFolder(
  args: readonly string[],
): { readonly dataFolder?: string } | { readonly problem: string } {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false })
  if (values.data === undefined) return {}
  if (typeof values.data !== 'string' || values.data === '') {
    return { problem: '--data 后面要写文件夹。 --data needs a folder.' }
  }
  return { dataFolder: resolve(values.data) }
}
