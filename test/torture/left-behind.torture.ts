import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { sampleFolder } from '../fixtures/sample-case'
import { browserProgram } from '../helpers/browser/launch-browser'
import { addressOf } from '../helpers/browser/open-app'
import { pastePicture } from '../helpers/browser/paste-file'
import { temporaryFolder } from '../helpers/host/temporary-folder'
import { figure } from './figures'
import { size } from './size'

const door = fileURLToPath(new URL('../../out/main/browser.js', import.meta.url))

/** What a person types; none of it may stand anywhere on disk but sealed, or in a paper that was exported. */
const typed = {
  passphrase: '蓝色自行车七月',
  name: '金丝雀喝咖啡',
  incident: '金丝雀的快递单号被人卖了',
  account: '群成员金丝雀贩子发布了消息',
}

/** The title is the name of the folder, by the owner's choice, and stands nowhere else. */
const TITLE = '金丝雀案卷'

/** Put into the browser's own storage, to show that what it keeps would be found. */
const CONTROL = '浏览器自己留下的话'

interface Places {
  readonly root: string
  readonly data: string
  readonly profile: string
  /** Everything that programs keep for an account or for a while lies under `root`. */
  readonly env: Readonly<Record<string, string>>
}

async function emptyPlaces(): Promise<Places> {
  const root = await temporaryFolder()
  const folder = (name: string) => join(root, name)
  for (const name of ['data', 'profile', 'home', 'config', 'cache', 'temp', 'crash'])
    await mkdir(folder(name))
  return {
    root,
    data: folder('data'),
    profile: folder('profile'),
    env: {
      HOME: folder('home'),
      XDG_CONFIG_HOME: folder('config'),
      XDG_CACHE_HOME: folder('cache'),
      TMPDIR: folder('temp'),
      BREAKPAD_DUMP_LOCATION: folder('crash'),
    },
  }
}

/** From a new case to an exported paper; at its end the case lies open. */
async function aWholeRun(page: Page): Promise<void> {
  const view = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  await page.getByRole('button', { name: '新建案卷' }).click()
  await page.getByLabel('案卷名称').fill(TITLE)
  await page.getByLabel('你的姓名').fill(typed.name)
  await page.getByLabel('口令', { exact: true }).fill(typed.passphrase)
  await page.getByLabel('再输入一次', { exact: true }).fill(typed.passphrase)
  await page.getByRole('button', { name: '建好，开始记录' }).click()
  await page.getByRole('navigation').waitFor()

  await view('事件')
  await page.keyboard.press('n')
  await page.getByLabel('发生了什么').fill(typed.incident)
  await page.getByRole('button', { name: '记下来' }).click()
  await page.getByLabel('经过', { exact: false }).first().fill(typed.account)
  await page.getByText('已保存').waitFor()

  await view('证据')
  await pastePicture(page, await readFile(join(sampleFolder, 'evidence/chat-sale.png')))
  await page.getByText('放进案卷：成功').waitFor()
  // The small picture is made and shown.
  await page.locator('img').first().waitFor()
  await view('文书')
  await page.getByRole('button', { name: /存成 PDF/ }).click()
  await page.getByText('草稿已写好').waitFor()
}

it.runIf(process.platform === 'linux')(
  'a run in a browser that keeps a profile, ended by a kill, leaves nothing readable but what was exported',
  async () => {
    const places = await emptyPlaces()
    const host = spawn(process.execPath, [door, '--data', places.data, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...places.env },
    })
    onTestFinished(() => void host.kill('SIGKILL'))
    const address = await addressOf(host)
    const program = await browserProgram()
    const context = await chromium.launchPersistentContext(places.profile, {
      ...program,
      env: { ...program.env, ...places.env },
      locale: 'zh-CN',
    })
    onTestFinished(() => context.close().catch(() => undefined))
    const page = await context.newPage()
    await page.goto(address)
    await aWholeRun(page)
    await page.evaluate((text) => localStorage.setItem('control', text), CONTROL)
    // A browser writes down what it wants to keep every few seconds, visited addresses every ten.
    await wait(size(20_000, 6_000))
    await killBrowserOf(places.profile)
    await killed(host)

    const picture = (await readFile(join(sampleFolder, 'evidence/chat-sale.png'))).subarray(200, 232)
    const searched = await filesBelow(places.root)
    const found: string[] = []
    let controls = 0
    for (const file of searched) {
      if (file.startsWith('data/') && file.includes('-文书/')) continue
      const bytes = await readFile(join(places.root, file))
      if (isIn(bytes, CONTROL)) controls += 1
      for (const text of [...Object.values(typed), ...(file.startsWith('data/') ? [] : [TITLE])]) {
        if (isIn(bytes, text)) found.push(`${file}: ${text}`)
      }
      if (bytes.includes(picture)) found.push(`${file}: the picture`)
    }
    expect(found).toEqual([])
    expect(controls).toBeGreaterThan(0)
    figure(
      'files left by a killed run in a kept browser profile, with readable words of the case',
      `${searched.length}, 0`,
    )
  },
  300_000,
)

/** As programs write texts down: in two encodings, and as part of an address. */
function isIn(bytes: Buffer, text: string): boolean {
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(encodeURIComponent(text))].some((it) =>
    bytes.includes(it),
  )
}

async function filesBelow(root: string): Promise<readonly string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  return found.filter((it) => it.isFile()).map((it) => relative(root, join(it.parentPath, it.name)))
}

/** End all processes of the browser with this profile, without a word. */
async function killBrowserOf(profile: string): Promise<void> {
  let killedSome = false
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!words.includes(`--user-data-dir=${profile}`)) continue
    killedSome = true
    process.kill(Number(pid), 'SIGKILL')
  }
  expect(killedSome).toBe(true)
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
