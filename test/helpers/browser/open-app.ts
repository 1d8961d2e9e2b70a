import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from './launch-browser'

const door = fileURLToPath(new URL('../../../out/main/browser.js', import.meta.url))

/** The built app, served by its browser door on a folder of its own, and open in a real browser. */
export interface OpenApp {
  readonly page: Page
  readonly context: BrowserContext
  /** Where this app keeps its cases. */
  readonly dataFolder: string
  readonly origin: string
  /** Addresses of everything that the browser asked for. */
  readonly requests: readonly string[]
  /** Warnings and errors on the console, and uncaught exceptions. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** @param settings - what this computer remembers; each app has its own where none is given. */
export async function openApp(options: BrowserContextOptions = {}, settings?: string): Promise<OpenApp> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'leak-docket-e2e-'))
  const own = settings ?? (await mkdtemp(join(tmpdir(), 'leak-docket-settings-')))
  const host = spawn(process.execPath, [door, '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: own, APPDATA: own },
  })
  let browser: Browser | undefined
  const close = async () => {
    await browser?.close()
    await stop(host)
    await rm(dataFolder, { recursive: true, force: true })
    if (settings === undefined) await rm(own, { recursive: true, force: true })
  }
  try {
    const address = await addressOf(host)
    browser = await launchBrowser()
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // Nothing is half faded in while it is looked at or measured.
      reducedMotion: 'reduce',
      ...options,
    })
    const requests: string[] = []
    const complaints: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    context.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text())
    })
    context.on('weberror', (error) => complaints.push(String(error.error())))
    const page = await context.newPage()
    await page.goto(address)
    return { page, context, dataFolder, origin: new URL(address).origin, requests, complaints, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Where a browser door that was just started can be opened, once. */
export async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('The browser door has no output')
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('The browser door stopped before it printed its address')
}

async function stop(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null) return
  const stopped = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGTERM')
  await stopped
}
