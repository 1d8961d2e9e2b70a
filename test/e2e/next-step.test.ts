import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

describe('the button of the next step does what it says on its own view too', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    page.setDefaultTimeout(5000)
  })
  afterAll(() => app?.close())

  it('opens the choice of files, from elsewhere and among the evidence', async () => {
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('下一步')
    await page.getByRole('radio', { name: '不设口令' }).check()
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '事件' }).click()
    await page.keyboard.press('n')
    await page.getByLabel('发生了什么').fill('接到骚扰电话')
    await page.getByLabel('什么时候').first().fill('2026-10-05')
    await page.getByLabel('什么时候').first().press('Tab')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByRole('checkbox', { name: '用来骚扰' }).check()
    await page.keyboard.press('Escape')

    for (const _ of ['from the incidents', 'among the evidence']) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '放进证据', exact: true }).first().click(),
      ])
      expect(chooser.isMultiple()).toBe(true)
      expect(page.url()).toMatch(/evidence$/)
    }
  })

  it('puts the keyboard on the articles that are suggested, also from the search', async () => {
    await page.goto(app.origin)
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
    await page.goto(page.url().replace(/overview.*/, 'law'))
    await page.getByText('查法条', { exact: true }).click()
    await page.goto(page.url().replace(/law.*/, 'law?field=citations'))
    const isOnArticle = () => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))
    await expect.poll(isOnArticle).toBe('true')
    expect(page.url()).not.toContain('field')
    await page.goto(page.url().replace(/law.*/, 'papers?field=paper'))
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(label).toMatch(/^报案材料/)
    expect(app.complaints).toEqual([])
  })
})
