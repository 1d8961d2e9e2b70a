import { spawnSync } from 'node:child_process'
import { onTestFinished, type TestContext } from 'vitest'
import { temporaryFolder } from './temporary-folder'

/**
 * A real file system with little room. Where this computer lets us mount none
 * the test is skipped: what a full disk must not break is also shown without
 * one, by `full-device.test.ts` and `door-process.test.ts`. With
 * LEAKDOCKET_STRICT=1 no proof may be missing, so there it fails.
 */
export async function smallDisk(byteLength: number, context: TestContext): Promise<string> {
  const folder = await temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${byteLength}`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    const reason = 'No small disk can be mounted here'
    if (process.env.LEAKDOCKET_STRICT === '1') throw new Error(reason)
    context.skip(reason)
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}
