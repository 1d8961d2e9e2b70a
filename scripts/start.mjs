// Opens the app in Electron; where that can't be, serves the same app to a browser on this computer.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build-if-needed.mjs'
import { fetchElectron, findElectron } from './fetch-electron.mjs'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const args = process.argv.slice(2)

/** A program that fails sooner than this has shown no window. */
const START_MS = 10_000

/** What was written after `npm start --` cannot be understood. The browser door would say the same. */
const WRONG_ARGUMENTS = 2

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

await start().catch((error) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 3
})

async function start() {
  await buildIfNeeded()
  const obstacle = windowObstacle()
  if (obstacle !== undefined) return openBrowserDoor(obstacle)
  if (findElectron() === undefined) {
    say(
      '没有找到 Electron 程序，正在尝试下载一次。',
      'Electron’s program is missing; trying once to fetch it.',
    )
    await fetchElectron((megabytes) => say(`已下载 ${megabytes} MB……`, `${megabytes} MB so far …`))
  }
  const electron = findElectron()
  if (electron === undefined) {
    return openBrowserDoor(['无法取得 Electron 程序。', 'Electron’s program cannot be had.'])
  }
  const { code, atOnce, said } = await run(electron, [root('.'), ...args], { silentAtFirst: true })
  if (code === WRONG_ARGUMENTS) process.stderr.write(said)
  else if (code !== 0 && atOnce)
    return openBrowserDoor(['Electron 无法打开窗口。', 'Electron cannot open a window.'])
  process.exitCode = code
}

/** Why no window can be opened on this computer, in both languages. The sandbox is never switched off for it. */
function windowObstacle() {
  if (process.platform !== 'linux') return undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return ['没有图形桌面，Electron 无法打开窗口。', 'There is no display for Electron to open a window on.']
  }
  if (process.getuid?.() === 0) {
    return [
      '以 root 身份运行时，Electron 的安全沙箱不可用。',
      'Electron’s sandbox cannot be used when running as root.',
    ]
  }
  return undefined
}

async function openBrowserDoor([chinese, english]) {
  say(
    `${chinese}请用浏览器打开下面的地址，使用的是同一个应用。`,
    `${english} Open this address in your browser; it is the same app.`,
  )
  process.exitCode = (await run(process.execPath, [root('out/main/browser.js'), ...args])).code
}

/**
 * Run a program in our place: signals go on to it. Of Electron the first
 * seconds of stderr are kept back, since a failed start says much and explains nothing.
 */
function run(program, programArgs, { silentAtFirst = false } = {}) {
  const child = spawn(program, programArgs, {
    stdio: ['inherit', 'inherit', silentAtFirst ? 'pipe' : 'inherit'],
  })
  let stopped = false
  const forward = (signal) => {
    stopped = true
    child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, forward)

  let heldBack = []
  child.stderr?.on('data', (chunk) => (heldBack ? heldBack.push(chunk) : process.stderr.write(chunk)))
  const timer = setTimeout(() => {
    process.stderr.write(Buffer.concat(heldBack))
    heldBack = undefined
  }, START_MS)
  return new Promise((resolve) => {
    const finish = (code) => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, forward)
      resolve({
        code: code ?? (stopped ? 0 : 3),
        atOnce: heldBack !== undefined && !stopped,
        said: Buffer.concat(heldBack ?? []),
      })
    }
    child.once('error', () => finish(3))
    child.once('close', (code) => finish(code))
  })
}

function say(...sentences) {
  process.stderr.write(`${sentences.join(' ')}\n`)
}
