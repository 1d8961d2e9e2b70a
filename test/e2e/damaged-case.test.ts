import { mkdirSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { aCaseOfLongAgo } from '../helpers/host/a-case-of-long-ago'
import { type Damage, damages } from '../helpers/host/damaged-cases'

const pictures = fileURLToPath(new URL('../../test-output/screens', import.meta.url))

describe('a damaged case in the window', () => {
  let app: OpenApp
  let page: Page
  let broken: Buffer
  let segment = ''
  let head = ''
  let signed: Buffer
  let evidence = ''

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    app = await openApp()
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
    await page.getByRole('link', { name: '所有案卷' }).click()
    // Opening another case puts the sample away.
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('另一个')
    await page.getByText('不设口令', { exact: true }).click()
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').waitFor()
    const names = await readdir(app.dataFolder)
    const sample = join(
      app.dataFolder,
      names.find((it) => !it.startsWith('另一个') && it.endsWith('.docket')) ?? '',
    )
    evidence = (await readdir(join(sample, 'evidence')))[0] ?? ''
    await rm(join(sample, 'evidence', evidence))
    const [device = ''] = await readdir(join(sample, 'journal'))
    segment = join(sample, 'journal', device, '000001.age')
    const bytes = await readFile(segment)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    broken = bytes
    head = join(sample, 'heads', `${device}.json`)
    signed = await readFile(head)
    await rm(head)
    await page.getByRole('link', { name: '所有案卷' }).click()
  })
  afterAll(() => app?.close())

  it('opens on one screen that says what is whole, what is damaged and what to do', async () => {
    await page.getByRole('link').filter({ hasText: '有损坏，其余可以打开' }).click()
    await page.getByRole('heading', { name: '这个案卷有地方坏了，其余的都打开了' }).waitFor()
    await page.getByText('少了一个核对用的文件').waitFor()
    const named = page.getByRole('listitem').filter({ hasText: `evidence/${evidence}` })
    expect(await named.innerText()).toMatch(/这份证据的文件不见了。\s*\S/)
    expect(await seriousViolations(page)).toEqual([])
    await page.screenshot({ path: `${pictures}/damaged-case.png`, fullPage: true })
  })

  it('shows the rest, marks the evidence that is gone, and keeps the way back', async () => {
    await page.getByRole('button', { name: '继续看这个案卷' }).click()
    await page.getByText('这个案卷有地方坏了，其余的都打开了。').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: '证据' }).click()
    await page.getByText('文件不见了').waitFor()
    await page.screenshot({ path: `${pictures}/damaged-case-notice.png` })
    await page.getByRole('button', { name: '看一看', exact: true }).click()
    await page.getByRole('heading', { name: /其余的都打开了/ }).waitFor()
  })

  it('is never written over', async () => {
    await writeFile(segment, broken)
    await writeFile(head, signed)
    await page.getByRole('button', { name: '回到所有案卷' }).click()
    await page.getByRole('link', { name: /另一个/ }).click()
    await page.getByRole('navigation').waitFor()
    await page.getByRole('link', { name: '所有案卷' }).click()
    await page.getByRole('link').filter({ hasText: '有损坏，其余可以打开' }).click()
    await page.getByText('这个记录文件坏了，打不开').waitFor()
    await page.getByRole('button', { name: '继续看这个案卷' }).click()
    await page.getByRole('navigation').waitFor()
    expect(await readFile(segment)).toEqual(broken)
  })
})

describe('a case of which something stands for the whole', () => {
  let app: OpenApp
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
  })
  afterAll(() => app?.close())

  async function openDamaged(damage: Damage): Promise<string> {
    const path = await aCaseOfLongAgo(app.dataFolder, damage)
    await damages[damage](path)
    await app.page.goto(`${app.origin}/#/`)
    await app.page.reload()
    await app.page.getByRole('link').filter({ hasText: damage }).click()
    return path
  }

  it('goes on without its journal, in another beside it', async () => {
    const { page } = app
    const path = await openDamaged('journal-missing')
    await page.getByRole('heading', { name: '这个案卷的记录现在读不到' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '继续看这个案卷' }).click()
    await page.getByRole('heading', { name: '时间线' }).waitFor()
    expect(await readdir(join(path, 'journal'))).toHaveLength(1)
  })

  it('names the evidence that somebody says was erased, and keeps it', async () => {
    const { page } = app
    const path = await openDamaged('erasure-unsigned')
    const named = page.getByRole('listitem').filter({ hasText: '没有因此删掉任何文件' })
    await named.waitFor()
    expect(await named.innerText()).toContain('群聊出售面单数据截图')
    expect(await readdir(join(path, 'evidence'))).toContain('e1.age')
  })

  it('is for looking only without its docket.json, and whole once that is back', async () => {
    const { page } = app
    const path = await aCaseOfLongAgo(app.dataFolder, '少一个文件')
    const docket = await readFile(join(path, 'docket.json'))
    await damages['docket-broken'](path)
    await page.goto(`${app.origin}/#/`)
    await page.reload()
    await page.getByRole('link').filter({ hasText: '少一个文件' }).click()
    await page.getByText('只是现在不能改', { exact: false }).waitFor()
    expect(await page.getByText('检查文件夹的权限', { exact: false }).count()).toBe(0)

    await page.getByRole('button', { name: '回到所有案卷' }).click()
    await writeFile(join(path, 'docket.json'), docket)
    await page.reload()
    await page.getByRole('link').filter({ hasText: '少一个文件' }).click()
    await page.getByRole('heading', { name: '时间线' }).waitFor()
    expect(await page.getByRole('region', { name: '案卷的情况' }).count()).toBe(0)
  })

  it('says of an original that was changed why it is not shown', async () => {
    const { page } = app
    const path = join(app.dataFolder, '少一个文件.docket')
    await writeFile(join(path, 'evidence', 'e1.age'), 'something else')
    await page.goto(`${page.url().replace(/overview.*/, '')}evidence?evidence=e1`)
    await page.getByRole('button', { name: '看大图' }).click()
    await page.getByRole('alert').filter({ hasText: '和存入时不一样了' }).waitFor()
  })
})
