import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/** So long without a single new byte, and there is no connection worth waiting for. */
const STALL_MS = 8_000
const TELL_MS = 5_000

/** @returns the path of Electron's program, or undefined where only its wrapper is installed. */
export function findElectron() {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = installedName() ?? (elsewhere === undefined ? undefined : 'electron')
  if (name === undefined) return undefined
  const path = join(elsewhere ?? join(folder, 'dist'), name)
  return existsSync(path) ? path : undefined
}

/** The installer writes it down at the very end, so that half an installation is none. */
function installedName() {
  try {
    return readFileSync(join(folder, 'path.txt'), 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Try once to fetch Electron's program with its own installer, and give up as
 * soon as nothing comes any more.
 *
 * @param tell - told every few seconds how many megabytes have come.
 */
export async function fetchElectron(tell) {
  const downloads = await mkdtemp(join(tmpdir(), 'leakdocket-electron-'))
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    // A group of its own, so that whatever it starts can be ended with it.
    detached: process.platform !== 'win32',
    env: { ...process.env, TMPDIR: downloads, TMP: downloads, TEMP: downloads },
  })
  const end = () => endGroup(child.pid)
  const watch = watchForStall([downloads, join(folder, 'dist')], tell, end)
  // Ended by a signal, this process would leave the other one and its files behind.
  const cleanUp = () => {
    end()
    rmSync(downloads, { recursive: true, force: true })
  }
  const leave = () => process.exit(130)
  process.once('exit', cleanUp).once('SIGINT', leave).once('SIGTERM', leave)
  await new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', resolve)
  })
  clearInterval(watch)
  process.off('exit', cleanUp).off('SIGINT', leave).off('SIGTERM', leave)
  cleanUp()
}

function watchForStall(folders, tell, onStall) {
  let bytes = -1
  let changedAt = Date.now()
  let toldAt = Date.now()
  return setInterval(async () => {
    const now = (await Promise.all(folders.map(bytesUnder))).reduce((sum, it) => sum + it, 0)
    if (now !== bytes) changedAt = Date.now()
    bytes = now
    if (Date.now() - changedAt > STALL_MS) onStall()
    else if (bytes > 0 && Date.now() - toldAt > TELL_MS) {
      toldAt = Date.now()
      tell(Math.round(bytes / 1_000_000))
    }
  }, 500)
}

async function bytesUnder(path) {
  const inside = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => [])
  const sizes = inside
    .filter((it) => it.isFile())
    .map((it) =>
      stat(join(it.parentPath, it.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, it) => sum + it, 0)
}

function endGroup(pid) {
  if (pid === undefined) return
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
  else {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
}
