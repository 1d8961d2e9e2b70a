import type { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'

/** Electron as far as the program touches it, noting in which order. */
const electron = vi.hoisted(() => ({
  steps: [] as string[],
  isFirst: true,
  handedOver: undefined as unknown,
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
    requestSingleInstanceLock: (handedOver: unknown) => {
      electron.handedOver = handedOver
      return electron.isFirst
    },
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
    focus = note('focus')
    isMinimized = () => false
    isDestroyed = () => false
  }
  return {
    app: electron.app,
    BrowserWindow,
    dialog: {
      showMessageBox: async (_: unknown, { message, detail }: { message: string; detail: string }) => {
        note('dialog')(message, detail)
        return { response: 0 }
      },
    },
    ipcMain: { handle: note('answer') },
    Menu: { buildFromTemplate: () => ({}), setApplicationMenu: note('menu') },
    protocol: { registerSchemesAsPrivileged: note('schemes') },
    safeStorage: {},
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

test('a second program hands its data folder over, opens nothing and ends', async () => {
  electron.isFirst = false
  await started()
  expect(electron.handedOver).toEqual({ dataFolder: join('/documents', 'LeakDocket') })
  expect(electron.steps).toContain('exit 0')
  expect(electron.steps).not.toContain('ready')
})

test('who starts the program again with another data folder is told which one is open', async () => {
  await started()
  electron.steps = []
  electron.app?.emit('second-instance', {}, [], '/', { dataFolder: join('/documents', 'LeakDocket') })
  expect(electron.steps).toEqual(['focus'])
  electron.app?.emit('second-instance', {}, [], '/', { dataFolder: '/other' })
  expect(electron.steps.at(-1)).toMatch(/^dialog 程序已经打开.*\n\/other$/s)
})

test('wrong arguments end the program with a sentence and a code of their own', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.', '--data'])
  await started()
  expect(electron.steps).toContain('exit 2')
  expect(electron.steps).not.toContain('ready')
  expect(said).toHaveBeenCalledWith(expect.stringContaining('--data needs a folder.'))
  vi.restoreAllMocks()
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
    .toEqual([
      'send host:connection lost',
      expect.stringMatching(/^dialog 程序中处理案卷的部分意外停止了。/),
      'host host.js',
      'send host:connection connected',
    ])
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
