import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

describe('a paragraph in the owner’s own words', () => {
  let app: OpenApp
  let caseAddress = ''

  beforeAll(async () => {
    app = await openApp()
    await app.page.getByRole('button', { name: '打开示例' }).click()
    await app.page.waitForURL(/\/case\/[^/]+\/overview/)
    caseAddress = app.page.url().replace(/overview.*/, '')
  })
  afterAll(() => app?.close())

  async function openPaper(): Promise<void> {
    await app.page.goto(`${caseAddress}papers?document=police-report`)
    await app.page.getByRole('region', { name: /^报案材料，共|^刑事控告书，共/ }).waitFor()
  }

  /** Change one field of the first incident. */
  async function changeIncident(field: string, text: string): Promise<void> {
    await app.page.goto(`${caseAddress}incidents?incident=i1`)
    await app.page.locator(`[data-field="${field}"]`).getByRole('textbox').fill(text)
    await app.page.getByText('已保存').waitFor()
  }

  it('is written at the side, by mouse or by keyboard, and printed', async () => {
    const { page } = app
    await changeIncident('account', '收到一条诈骗短信。')
    await openPaper()
    await page.getByRole('button', { name: '改写：收到一条诈骗短信。' }).click()
    const field = page.getByRole('textbox', { name: '你的写法' })
    expect(await field.inputValue()).toBe('收到一条诈骗短信。')
    await field.fill('那天下午，我收到一条冒充快递的短信。')
    await page.getByRole('button', { name: '已改写：那天下午，我收到一条冒充快递的短信。' }).waitFor()
    await page.getByRole('article', { name: '文书全文' }).getByText('冒充快递的短信').waitFor()
    await page.getByRole('heading', { name: '改写了 1 段' }).waitFor()

    await page.getByRole('button', { name: '收起' }).click()
    const handle = page.locator('[data-paragraph][tabindex="0"]')
    await handle.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '改写这一段' }).waitFor()
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true)
  })

  it('is still there after another fact has changed', async () => {
    const { page } = app
    await changeIncident('title', '冒充快递的短信')
    await openPaper()
    await page.getByRole('button', { name: '已改写：那天下午，我收到一条冒充快递的短信。' }).waitFor()
  })

  it('is flagged when the fact below it changes, and may be kept', async () => {
    const { page } = app
    await changeIncident('account', '收到两条诈骗短信。')
    await openPaper()
    await page.getByRole('button', { name: /^已改写，事实有变：那天下午/ }).click()
    await page.getByText('下面的事实改过了。现在生成的是：').waitFor()
    await page.getByRole('region', { name: '你改写的一段' }).getByText('收到两条诈骗短信。').waitFor()
    await page.getByRole('button', { name: '保留我的' }).click()
    await page.getByRole('button', { name: /^已改写：那天下午/ }).waitFor()
  })

  it('gives way to the generated text, and comes back', async () => {
    const { page } = app
    await page.getByRole('button', { name: '恢复原文' }).click()
    await page.getByRole('button', { name: '改写：收到两条诈骗短信。', exact: true }).waitFor()
    await page.getByRole('button', { name: '拿回我的改写' }).click()
    await page.getByRole('button', { name: /^已改写：那天下午/ }).waitFor()
    expect(await page.getByRole('textbox', { name: '你的写法' }).inputValue()).toBe(
      '那天下午，我收到一条冒充快递的短信。',
    )
    expect(app.complaints).toEqual([])
  })
})
