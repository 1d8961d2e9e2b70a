import { mkdirSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const pictures = fileURLToPath(new URL('../../test-output/screens', import.meta.url))

describe('a damaged case in the window', () => {
  let app: OpenApp
  let page: Page
  let broken: Buffer
  let segment = ''
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
    await rm(join(sample, 'heads', `${device}.json`))
    await page.getByRole('link', { name: '所有案卷' }).click()
  })
  afterAll(() => app?.close())

  it('opens on one screen that says what is whole, what is damaged and what to do', async () => {
    await page.getByRole('link').filter({ hasText: '有损坏，其余可以打开' }).click()
    await page.getByRole('heading', { name: '这个案卷有地方坏了，其余的都打开了' }).waitFor()
    await page.getByText('少了核对用的文件').waitFor()
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
