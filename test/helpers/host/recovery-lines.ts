import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const document = fileURLToPath(new URL('../../../docs/file-format.md', import.meta.url))

/** The shell lines of the document that get everything out of a case without the app. */
export async function recoveryLines(): Promise<string> {
  return /```sh\n(.*?)```/s.exec(await readFile(document, 'utf8'))?.[1] ?? ''
}
