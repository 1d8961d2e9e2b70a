import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFolder } from '../fixtures/sample-case'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { pastePicture } from '../helpers/browser/paste-file'
import { keptIn } from '../helpers/host/a-case-folder'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** From nothing to a printed report, as somebody who has never seen the app would do it. */
describe('the main job', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
  })
  afterAll(() => app?.close())

  const view = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  const saved = () => page.getByText('已保存').waitFor()

  it('begins with a new case', async () => {
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('快递信息泄露')
    await page.getByLabel('你的姓名').fill('李敏䶮')
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('radio', { name: '不设口令' }).check()
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').waitFor()

    expect(await readdir(app.dataFolder)).toContain('快递信息泄露.docket')
  })

  it('logs an incident, and keeps every word that was typed', async () => {
    await view('事件')
    await page.keyboard.press('n')
    await page.getByLabel('发生了什么').fill('有人在群里卖我的快递信息')
    await page.getByRole('button', { name: '记下来' }).click()

    await page
      .getByLabel('经过', { exact: false })
      .first()
      .fill('群成员“数据小王”发布出售快递面单数据的消息，其中一条是我的。')
    await page.getByRole('checkbox', { name: '出售' }).or(page.getByLabel('出售')).first().check()
    await saved()
    await page.reload()
    await page.getByText('有人在群里卖我的快递信息').first().waitFor()
    expect(await page.getByLabel('经过', { exact: false }).first().inputValue()).toContain('数据小王')
  })

  it('keeps a day it cannot read and a title it cannot save, says so, and leads back to both', async () => {
    const discovered = page.locator('[data-field=discoveredAt] input').first()
    await discovered.fill('10月32日')
    await page.locator('[data-field=title] input').fill('')
    await page.getByText('有 2 处要改，还没存上').waitFor()
    await view('证据')
    await page.getByRole('button', { name: '去看' }).click()
    await page.locator('[data-field=title] input').fill('有人在群里卖我的快递信息')
    await page.getByText('有 1 处要改，还没存上').waitFor()
    await view('概览')
    await page.getByRole('button', { name: '去看' }).click()
    await expect.poll(() => discovered.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await discovered.inputValue()).toBe('10月32日')
    await discovered.fill('2026-10-04')
    await saved()
  })

  it('takes a month for a day, and does not answer how it is known by itself', async () => {
    const began = page.locator('[data-field=occurredAt] input').first()
    await began.fill('2026年9月')
    await saved()
    expect(await page.locator('[data-field=precision] input').first().inputValue()).toBe('只知道哪个月')
    expect(await page.locator('[data-field=certainty] input').first().inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('有人在群里卖我的快递信息')
  })

  it('takes a pasted screenshot byte for byte', async () => {
    const picture = await readFile(join(sampleFolder, 'evidence/chat-sale.png'))
    await view('证据')
    await pastePicture(page, picture)
    await page.getByText('放进案卷：成功').waitFor()

    const path = join(app.dataFolder, '快递信息泄露.docket')
    const kept = await keptIn(path)
    const names = await readdir(join(path, 'evidence'))
    const stored = await Promise.all(names.map((name) => kept.readBytes(join(path, 'evidence', name))))
    expect(stored.map(sha256)).toEqual([sha256(picture)])
  })

  it('shows the article with its days in force, and lets the owner pick one', async () => {
    await view('法条')
    await page.getByText('刑法 第二百五十三条之一').first().waitFor()
    await page.getByText('查法条', { exact: true }).click()
    await page.getByRole('searchbox').fill('1034')
    await page
      .getByRole('button', { name: /第一千零三十四条/ })
      .first()
      .click()
    await page.getByRole('button', { name: '写进文书' }).click()
    await saved()
  })

  it('exports the police report, whose bytes are on disk', async () => {
    await view('文书')
    await page.getByText(/待补充 \d+ 处/).waitFor()
    await page.getByRole('button', { name: /存成 PDF/ }).click()
    await page.getByText('草稿已写好').waitFor()

    const folder = join(app.dataFolder, '快递信息泄露-文书')
    const [name = ''] = await readdir(folder)
    const bytes = await readFile(join(folder, name))
    expect(name).toMatch(/^报案材料（草稿） \d{4}-\d{2}-\d{2}\.pdf$/)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await page.getByText(sha256(bytes).slice(0, 16)).count()).toBe(1)
  })

  it('fills a gap from beside the paper', async () => {
    const before = await page.getByText(/待补充 \d+ 处/).innerText()
    await page.getByRole('button', { name: /派出所/ }).click()
    await page.getByLabel('填在这里').fill('北京市公安局海淀分局某派出所')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByText(/待补充 \d+ 处/).innerText(), { timeout: 15_000 }).not.toBe(before)
  })

  it('speaks English at once, and keeps the case', async () => {
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('navigation').getByRole('link', { name: 'Incidents' }).click()
    await page.getByText('有人在群里卖我的快递信息').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it('stays on this computer, under a policy without inline scripts or eval, and complains of nothing', async () => {
    const policy = (await page.request.get(app.origin)).headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline/)
    expect(
      new Set(
        app.requests
          .map((url) => new URL(url))
          .filter(({ protocol }) => protocol !== 'blob:')
          .map(({ origin }) => origin),
      ),
    ).toEqual(new Set([app.origin]))
    expect(app.complaints).toEqual([])
  })
})
