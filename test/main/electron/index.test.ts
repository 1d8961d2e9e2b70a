import type { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'

/** Electron as far as the program touches it, noting in which order. */
const electron = vi.hoisted(() => ({
  steps: [] as string[],
  isFirst: true,
  loads: async (): Promise<void> => {},
  app: undefined as EventEmitter | undefined,
  child: undefined as EventEmitter | undefined,
}))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const note =
    (step: string) =>
    (...args: unknown[]) => {
      electron.steps.push(
        [step, ...args.filter((it) => typeof it !== 'object' && typeof it !== 'function')].join(' '),
      )
    }
  electron.app = Object.assign(new EventEmitter(), {
    enableSandbox: note('sandbox'),
    commandLine: { appendSwitch: note('switch') },
    requestSingleInstanceLock: () => electron.isFirst,
    whenReady: async () => note('ready')(),
    getLocale: () => 'zh-CN',
    getPath: () => '/documents',
    getVersion: () => '1.2.3',
    quit: note('quit'),
    exit: note('exit'),
  })
  class BrowserWindow extends EventEmitter {
    webContents = Object.assign(new EventEmitter(), { send: note('send'), isDestroyed: () => false })
    constructor() {
      super()
      note('window')()
    }
    loadURL(address: string) {
      note('load')(address)
      return electron.loads()
    }
    show = note('show')
    isDestroyed = () => false
  }
  return {
    app: electron.app,
    BrowserWindow,
    dialog: { showMessageBox: async () => ({ response: 0 }) },
    ipcMain: { handle: note('answer') },
    Menu: { buildFromTemplate: () => ({}), setApplicationMenu: note('menu') },
    protocol: { registerSchemesAsPrivileged: note('schemes') },
    session: { fromPartition: () => ({ protocol: { handle: note('serve') } }) },
    utilityProcess: {
      fork: (program: string) => {
        note('host')(program.split('/').at(-1))
        electron.child = Object.assign(new EventEmitter(), { postMessage: note('to-host') })
        queueMicrotask(() => electron.child?.emit('spawn'))
        return electron.child
      },
    },
  }
})

async function started(): Promise<void> {
  await import('../../../src/main/electron/index')
  // Whatever was to happen by itself has happened.
  await new Promise((resolve) => setTimeout(resolve, 20))
}

beforeEach(() => {
  vi.resetModules()
  electron.app?.removeAllListeners()
  electron.steps = []
  electron.isFirst = true
  electron.loads = async () => {}
})

test('everything is locked before Electron is ready, and the window is shown when its page is there', async () => {
  await started()
  expect(electron.app?.listenerCount('session-created')).toBe(1)
  expect(electron.app?.listenerCount('web-contents-created')).toBe(1)
  expect(electron.steps).toEqual([
    'sandbox',
    'switch host-resolver-rules MAP * ~NOTFOUND',
    'schemes',
    'ready',
    'menu',
    'window',
    'host host.js',
    'serve leakdocket',
    'answer host:send',
    'load leakdocket://app/',
    'show',
  ])
})

test('a second program opens nothing and ends', async () => {
  electron.isFirst = false
  await started()
  expect(electron.steps).toContain('exit 0')
  expect(electron.steps).not.toContain('ready')
})

test('a page that cannot be loaded ends the program with a failure, so that the browser door opens', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  electron.loads = () => Promise.reject(new Error('ERR_FAILED'))
  await started()
  expect(electron.steps.at(-1)).toBe('exit 3')
  expect(electron.steps).not.toContain('show')
  silent.mockRestore()
})

test('when the host ends, the window hears of it, and another host stands in', async () => {
  await started()
  electron.steps = []
  electron.child?.emit('exit', 1)
  await expect
    .poll(() => electron.steps)
    .toEqual(['send host:connection lost', 'host host.js', 'send host:connection connected'])
})

test('the program ends only when the host has put everything away', async () => {
  await started()
  electron.steps = []
  const event = { preventDefault: vi.fn() }
  electron.app?.emit('will-quit', event)
  expect(event.preventDefault).toHaveBeenCalledOnce()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(electron.steps).toEqual(['to-host'])
  electron.child?.emit('message', { type: 'closed', id: 1 })
  await expect.poll(() => electron.steps).toEqual(['to-host', 'exit 0'])
})
