import { spawnSync } from 'node:child_process'
import { onTestFinished, type TestContext } from 'vitest'
import { temporaryFolder } from './temporary-folder'

/**
 * A real file system with little room. Skips the test where this computer lets
 * us mount none: what a full disk must not break is also shown without one, by
 * `full-device.test.ts` and `door-process.test.ts`.
 */
export async function smallDisk(byteLength: number, context: TestContext): Promise<string> {
  const folder = await temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${byteLength}`, 'tmpfs', folder])
  if (mounted.status !== 0) context.skip('No small disk can be mounted here')
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}
