import { spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder'

/**
 * A real file system with little room, where this computer lets us mount one.
 *
 * @throws Error where it does not, and `LEAKDOCKET_STRICT=1` asks for every check.
 */
export async function smallDisk(byteLength: number): Promise<string | undefined> {
  const folder = await temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${byteLength}`, 'tmpfs', folder])
  if (mounted.status === 0) {
    onTestFinished(() => void spawnSync('umount', ['-l', folder]))
    return folder
  }
  if (process.env.LEAKDOCKET_STRICT === '1')
    throw new Error(`No small disk: ${mounted.stderr ?? mounted.error}`)
  return undefined
}
