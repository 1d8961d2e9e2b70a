import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

/** What was begun in a drawer and never pressed a button for. */
describe('a clue or a count that was begun', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByRole('navigation').waitFor()
  })
  afterAll(() => app?.close())

  const view = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  const saved = () => page.getByText('已保存').waitFor()
  const field = (path: string) => page.locator(`[data-field="${path}"] input`)
  const isFocused = (path: string) => field(path).evaluate((it) => it === document.activeElement)
  const row = (name: string) => page.locator('#view button[class*=row]').filter({ hasText: name }).first()
  const close = () => page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()

  /** The group of the list, opened; the place of the next item in it. */
  async function nextOf(list: string): Promise<number> {
    const group = page.locator(`[data-field="${list}"]`)
    await group.waitFor({ state: 'attached' })
    await group.evaluate((it) => it.closest('details')?.setAttribute('open', ''))
    return group.locator('[data-field$="]"]').count()
  }

  it('is saved as it is typed, and the keyboard stays where it is', async () => {
    await view('人物')
    await row('数据小王').click()
    const at = await nextOf('clues')
    await page.getByRole('button', { name: '加一条线索' }).click()
    await expect.poll(() => isFocused(`clues[${at}].value`)).toBe(true)
    await page.keyboard.type('xiaowang_data')
    expect(await isFocused(`clues[${at}].value`)).toBe(true)
    await field(`clues[${at}].platform`).fill('某聊天软件')
    await close()
    await saved()
    await page.reload()
    await row('数据小王').click()
    await nextOf('clues')
    await expect.poll(() => field(`clues[${at}].value`).inputValue()).toBe('xiaowang_data')
    expect(await field(`clues[${at}].platform`).inputValue()).toBe('某聊天软件')
  })

  it('is kept while something is missing, says so, and is led back to', async () => {
    const at = await nextOf('clues')
    await page.getByRole('button', { name: '加一条线索' }).click()
    await field(`clues[${at}].platform`).fill('某论坛')
    await page.keyboard.press('Escape')
    await page.getByText('有 1 处要改，还没存上').waitFor()
    await view('证据')
    await page.getByRole('button', { name: '去看' }).click()
    await expect.poll(() => isFocused(`clues[${at}].value`)).toBe(true)
    expect(await field(`clues[${at}].platform`).inputValue()).toBe('某论坛')
    await page.keyboard.type('楼主')
    await saved()
    await close()
  })

  it('is let go when nothing was written', async () => {
    await row('数据小王').click()
    const at = await nextOf('clues')
    await page.getByRole('button', { name: '加一条线索' }).click()
    await field(`clues[${at}].value`).waitFor()
    await close()
    await row('数据小王').click()
    expect(await nextOf('clues')).toBe(at)
    await close()
    await saved()
  })

  it('takes 80万 for 800000, and keeps what is no number as it was typed', async () => {
    await view('事件')
    await page.locator('#view button[class*=row]').first().click()
    const at = await nextOf('recordCounts')
    await page.getByRole('button', { name: '加一组条数' }).click()
    await expect.poll(() => isFocused(`recordCounts[${at}].count`)).toBe(true)
    await page.keyboard.type('126')
    await field(`recordCounts[${at}].atMost`).fill('八十多万')
    await page.getByText('没认出这个数', { exact: false }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/有 \d 处要改，还没存上/).waitFor()
    await page.getByRole('button', { name: '去看' }).click()
    await expect.poll(() => field(`recordCounts[${at}].atMost`).inputValue()).toBe('八十多万')
    expect(await field(`recordCounts[${at}].count`).inputValue()).toBe('126')

    await field(`recordCounts[${at}].atMost`).fill('80万')
    await field(`recordCounts[${at}].basis`).fill('对方在群里自称')
    await page
      .locator(`[data-field="recordCounts[${at}].dataTypes"]`)
      .getByRole('checkbox', { name: '姓名' })
      .or(page.locator(`[data-field="recordCounts[${at}].dataTypes"]`).getByLabel('姓名'))
      .first()
      .check()
    await field('priceCny').fill('1.5万')
    await page.keyboard.press('Escape')
    await saved()
    await page.reload()
    await expect.poll(() => page.getByRole('navigation').count()).toBe(1)
    await page.locator('#view button[class*=row]').first().click()
    await expect.poll(() => field(`recordCounts[${at}].atMost`).inputValue()).toBe('800,000')
    expect(await field('priceCny').inputValue()).toBe('15,000')
    expect(app.complaints).toEqual([])
  })
  it('never leaves the keyboard on the page itself when what it was on has gone', async () => {
    const isOnPage = () => page.evaluate(() => document.activeElement === document.body)
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.getByLabel('发生了什么').fill('另一件事')
    await page.getByRole('button', { name: '记下来' }).click()
    await expect
      .poll(() =>
        page.locator('[data-field=account] textarea').evaluate((it) => it === document.activeElement),
      )
      .toBe(true)
    await page.getByRole('button', { name: '把这一条放到一边' }).click()
    await page.getByRole('button', { name: '放到一边', exact: true }).click()
    await page.getByText('已放到一边的（1）').click()
    await page.getByRole('button', { name: '放回来' }).click()
    await row('另一件事').waitFor()
    await expect.poll(isOnPage).toBe(false)
  })
})
