import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/host/temporary-folder'

const program = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

/** Run `npm start` with a program in Electron's place, on a computer with a display and an ordinary account. */
async function startWith(electron: string, ...args: readonly string[]) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'electron'), `#!/bin/sh\n${electron}\n`, { mode: 0o755 })
  await writeFile(join(folder, 'ordinary.mjs'), 'process.getuid = () => 1000\n')
  return spawnSync(process.execPath, ['--import', join(folder, 'ordinary.mjs'), program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder },
  })
}

test.runIf(process.platform === 'linux')(
  'wrong arguments are named, and not taken for a window that cannot be opened',
  async () => {
    const { status, stderr } = await startWith('echo "--data needs a folder." >&2; exit 2', '--data')
    expect(stderr).toContain('--data needs a folder.')
    expect(stderr).not.toContain('cannot open a window')
    expect(status).toBe(2)
  },
)
