import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const document = fileURLToPath(new URL('../../../docs/file-format.md', import.meta.url))

/** Whether the standard tool is here. Strict runs fail without it instead of leaving something out. */
export const hasAge = spawnSync('age', ['--version']).status === 0 || process.env.LEAKDOCKET_STRICT === '1'

/** The shell lines of the document that get everything out of a case without the app. */
export async function recoveryLines(): Promise<string> {
  return /```sh\n(.*?)```/s.exec(await readFile(document, 'utf8'))?.[1] ?? ''
}
