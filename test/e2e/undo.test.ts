import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

describe('undo in the header', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
    await page.goto(page.url().replace(/overview.*/, 'incidents?incident=i1'))
  })
  afterAll(() => app?.close())

  const field = () => page.getByLabel('地点', { exact: true })
  const undo = () => page.getByRole('button', { name: /^撤销：修改事件“.+”的“地点”$/ })
  const redo = () => page.getByRole('button', { name: /^重做：修改事件“.+”的“地点”$/ })

  it('takes back nothing of what the sample came with', async () => {
    await page.getByRole('heading', { name: '事件', level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: /^撤销/ }).count()).toBe(0)
  })

  it('says what it would take back, does it, and says so', async () => {
    const before = await revealed(field())
    await field().fill('海淀区的快递柜')
    await undo().waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await undo().click()
    await page.getByText(/^已撤销：修改事件/).waitFor({ state: 'attached' })
    await expect.poll(() => field().inputValue()).toBe(before)
  })

  it('does it again after the window was loaded anew, also by keyboard', async () => {
    await page.reload()
    await redo().waitFor()
    await page.getByRole('heading', { name: '事件', level: 1 }).focus()
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(async () => revealed(field())).toBe('海淀区的快递柜')
    await page.getByRole('heading', { name: '事件', level: 1 }).focus()
    await page.keyboard.press('Control+Z')
    await redo().waitFor()
    expect(app.complaints).toEqual([])
  })
})

/** Its value, its group unfolded where it is folded away. */
async function revealed(field: ReturnType<Page['getByLabel']>): Promise<string> {
  await field.waitFor({ state: 'attached' })
  await field.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
  return field.inputValue()
}
