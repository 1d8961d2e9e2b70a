import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron'
import type { Host, HostOptions } from '../host/create-host'
import { createWindowAssets } from '../host/window-assets'
import { answerWindow } from './answer-window'
import { appMenu } from './app-menu'
import { channels } from './channels'
import { forkHost } from './fork-host'
import { guardClosing } from './guard-closing'
import { lockContents, lockSession } from './lock-down'
import { otherFolder } from './other-folder'
import { readDataFolder } from './read-data-folder'
import { type Sentences, sentencesFor } from './sentences'
import { superviseHost } from './supervise-host'
import { systemKeyStore } from './system-key-store'
import { textMenu } from './text-menu'
import { SCHEME, WINDOW_ADDRESS, windowScheme } from './window-address'
import { createWindowHandler } from './window-handler'
import { PARTITION, windowOptions } from './window-options'

/** The project's folder: this file is built to `out/main/`. */
const ROOT = resolve(import.meta.dirname, '..', '..')

/** Writing is finished long before; a host that hangs does not keep the app from ending. */
const CLOSING_MS = 5_000

/** No window, or none any more: `npm start` then opens the browser door. */
const NO_WINDOW = 3

/** The person wrote something that cannot be understood: no other door would do better. */
const WRONG_ARGUMENTS = 2

app.enableSandbox()
// No name and no number of a computer leads anywhere, whoever asks.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
protocol.registerSchemesAsPrivileged([windowScheme])
app.on('session-created', lockSession)
app.on('web-contents-created', (_, contents) => lockContents(contents))
app.on('window-all-closed', () => app.quit())

start()

function start(): void {
  const args = readDataFolder(process.argv.slice(1))
  if ('problem' in args) {
    console.error(args.problem)
    app.exit(WRONG_ARGUMENTS)
    return
  }
  const dataFolder = args.dataFolder ?? join(app.getPath('documents'), 'LeakDocket')
  if (app.requestSingleInstanceLock({ dataFolder })) open(dataFolder).catch(endWithoutWindow)
  else app.exit(0)
}

async function open(dataFolder: string): Promise<void> {
  await app.whenReady()
  const say = sentencesFor(app.getLocale())
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(say)))

  const window = new BrowserWindow(
    windowOptions({
      title: say.window,
      preload: join(ROOT, 'out', 'preload', 'preload.cjs'),
      icon: join(ROOT, 'resources', 'icons', 'leakdocket.png'),
    }),
  )
  const host = openHost(window, say, {
    dataFolder,
    resourcesFolder: join(ROOT, 'resources'),
    door: 'electron',
    version: app.getVersion(),
    keyFolder: app.getPath('userData'),
  })
  const assets = createWindowAssets(join(ROOT, 'out', 'renderer'))
  session
    .fromPartition(PARTITION)
    .protocol.handle(SCHEME, createWindowHandler({ assets, serveBytes: host.serveBytes }))
  answerWindow({ ipc: ipcMain, contents: window.webContents, host })
  watchWindow(window, say, dataFolder)
  closeHostAtTheEnd(host)
  await window.loadURL(WINDOW_ADDRESS)
  window.show()
}

function openHost(window: BrowserWindow, say: Sentences, options: HostOptions): Host {
  const program = join(import.meta.dirname, 'host.js')
  const keyStore = systemKeyStore(safeStorage, process.platform)
  return superviseHost({
    start: () =>
      forkHost(
        (args) => utilityProcess.fork(program, args, { serviceName: 'LeakDocket host' }),
        options,
        keyStore,
      ),
    mayStartAgain: () => mayStartAgain(window, say, say.hostEnded, say.hostEndedDetail),
    onConnection: (state) => {
      if (!window.isDestroyed()) window.webContents.send(channels.connection, state)
    },
  })
}

function watchWindow(window: BrowserWindow, say: Sentences, dataFolder: string): void {
  guardClosing({
    window,
    contents: window.webContents,
    mayLose: () => {
      const buttons = [say.stay, say.closeAnyway]
      return (
        dialog.showMessageBoxSync(window, {
          type: 'warning',
          message: say.unsaved,
          detail: say.unsavedDetail,
          buttons,
          cancelId: 0,
        }) === 1
      )
    },
  })
  window.webContents.on('render-process-gone', async (_, { reason }) => {
    if (reason === 'clean-exit') return
    if (!window.isVisible()) endWithoutWindow(reason)
    else if (await mayStartAgain(window, say, say.windowEnded, say.windowEndedDetail)) window.reload()
  })
  window.webContents.on('context-menu', (_, clicked) => {
    const items = textMenu(clicked, say)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
  app.on('second-instance', (_event, _args, _folder, asked) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    const other = otherFolder(asked, dataFolder)
    if (other === undefined) return
    const detail = `${say.otherFolderDetail}\n${other}`
    void dialog.showMessageBox(window, { type: 'info', message: say.otherFolder, detail })
  })
}

/** Quits where the person prefers that. */
async function mayStartAgain(
  window: BrowserWindow,
  say: Sentences,
  message: string,
  detail: string,
): Promise<boolean> {
  const buttons = [say.startAgain, say.quit]
  const { response } = await dialog.showMessageBox(window, { type: 'error', message, detail, buttons })
  if (response !== 0) app.quit()
  return response === 0
}

function closeHostAtTheEnd(host: Host): void {
  app.on('will-quit', async (event) => {
    event.preventDefault()
    await Promise.race([host.close(), wait(CLOSING_MS)])
    app.exit(0)
  })
}

function endWithoutWindow(reason: unknown): void {
  console.error(reason)
  app.exit(NO_WINDOW)
}
