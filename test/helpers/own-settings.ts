import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A settings folder for the whole run, which every process started by a test inherits. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'leakdocket-settings-'))
  process.env.XDG_CONFIG_HOME = folder
  process.env.APPDATA = folder
  return () => rm(folder, { recursive: true, force: true })
}
