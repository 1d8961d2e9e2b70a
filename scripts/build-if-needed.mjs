import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const ENTRIES = [
  'out/main/electron.js',
  'out/main/host.js',
  'out/main/browser.js',
  'out/main/cli.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const LOCK = join(root, 'out', '.building')
const TAIL_LINES = 20

/**
 * Build `out/` where it is older than its sources or lacks a part. Says so on
 * stderr, and nothing on stdout. Of two processes at once one builds and the
 * other waits for it.
 *
 * @throws Error with a short message and the end of what the build said.
 */
export async function buildIfNeeded() {
  if (await isCurrent()) return
  await inTurn(async () => {
    if (await isCurrent()) return
    process.stderr.write('正在构建应用…… Building the app …\n')
    await build()
    // Not `isCurrent`: a source that was saved in the meantime is for the next build.
    const built = await Promise.all(ENTRIES.map((path) => modifiedMs(join(root, path))))
    if (built.includes(0)) throw new Error('The build left out a part of the app. 构建结果不完整。')
  })
}

/** `buildIfNeeded` for a program: a build that fails ends it with the message and exit code 3. */
export async function buildOrStop() {
  try {
    await buildIfNeeded()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(3)
  }
}

async function isCurrent() {
  const built = await Promise.all(ENTRIES.map((path) => modifiedMs(join(root, path))))
  const changed = await Promise.all(SOURCES.map((path) => newestMs(join(root, path))))
  return Math.min(...built) > Math.max(...changed)
}

/** 0 for a file that is not there. */
async function modifiedMs(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

/** Folders count too: their time changes when a file is removed. */
async function newestMs(path) {
  const own = await modifiedMs(path)
  const inside = await readdir(path, { withFileTypes: true }).catch(() => [])
  const times = await Promise.all(
    inside.map((it) => (it.isDirectory() ? newestMs(join(path, it.name)) : modifiedMs(join(path, it.name)))),
  )
  return Math.max(own, ...times)
}

function build() {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [program, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-20_000)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const lines = stripVTControlCharacters(said)
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
      const tail = lines.slice(-TAIL_LINES).join('\n')
      if (code === 0) return resolve()
      // Parts that were written before it failed are newer than the sources and would pass for a build.
      for (const entry of ENTRIES) rmSync(join(root, entry), { force: true })
      reject(new Error(`The build failed; are the packages installed (npm ci)? 构建失败。\n${tail}`))
    })
  })
}

async function inTurn(work) {
  mkdirSync(join(root, 'out'), { recursive: true })
  while (!lock()) {
    if (isAbandoned()) rmSync(LOCK, { force: true })
    else await wait(200)
  }
  try {
    await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function lock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Whoever was building is gone. A lock just made may not have its number yet. */
function isAbandoned() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    if (pid === 0) return Date.now() - statSync(LOCK).mtimeMs > 5_000
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
