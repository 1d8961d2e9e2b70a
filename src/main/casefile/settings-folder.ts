import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where programs keep their settings. Sources: XDG Base Directory Specification 0.8; the systems' own guides. */
export function settingsFolder({ XDG_CONFIG_HOME, APPDATA } = process.env): string {
  if (process.platform === 'win32' && APPDATA) return join(APPDATA, 'LeakDocket')
  if (XDG_CONFIG_HOME) return join(XDG_CONFIG_HOME, 'leakdocket')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'LeakDocket')
  return join(homedir(), '.config', 'leakdocket')
}
