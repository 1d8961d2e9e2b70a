import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The person's documents folder. On Linux its name is in the language of the desktop, as XDG user-dirs says. */
export async function documentsFolder(): Promise<string> {
  return (process.platform === 'linux' ? await xdgDocuments() : undefined) ?? join(homedir(), 'Documents')
}

/** Source: xdg-user-dirs, `user-dirs.dirs`: `XDG_DOCUMENTS_DIR="$HOME/文档"`. */
async function xdgDocuments(): Promise<string | undefined> {
  const config = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  const text = await readFile(join(config, 'user-dirs.dirs'), 'utf8').catch(() => '')
  const value = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1]?.replace(/^\$HOME\b/, homedir())
  return value !== undefined && isAbsolute(value) ? value : undefined
}
