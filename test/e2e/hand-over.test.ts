import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const ACCOUNT = '对方自称小王😀。\n他报出了我的住址。'

/** One paper from the first word to its receipt, as somebody does it for the first time. */
describe('a paper of one’s own', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('第一份文书')
    await page.getByLabel('你的姓名').fill('李敏')
    await page.getByRole('radio', { name: '不设口令' }).check()
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').waitFor()
    await view('事件')
    await page.keyboard.press('n')
    await page.getByLabel('发生了什么').fill('冒充客服的来电')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByLabel('经过', { exact: false }).first().fill(ACCOUNT)
    await page.getByText('已保存').waitFor()
    await view('文书')
    await choosePaper('timeline')
  })
  afterAll(() => app?.close())

  const view = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  const printed = (text: string | RegExp) => page.getByRole('article', { name: '文书全文' }).getByText(text)

  async function choosePaper(kind: string): Promise<void> {
    await page.getByLabel('哪一份文书').selectOption(kind)
    await page.getByRole('region', { name: /，共 \d+ 页/ }).waitFor()
  }

  it('asks for a character that cannot be printed, with the whole text to mend it in', async () => {
    await page.getByRole('button', { name: /😀.*打印不出来/ }).click()
    const field = page.getByRole('textbox', { name: '填在这里' })
    expect(await field.inputValue()).toBe(ACCOUNT)
    await field.fill(ACCOUNT.replace('😀', '某'))
    await page.getByRole('button', { name: '写进案卷' }).click()
    await printed(/对方自称小王某。/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /打印不出来/ }).waitFor({ state: 'detached' })
  })

  it('takes own words into a cell of a table, and hides in them what a masked version hides', async () => {
    await page.locator('[data-paragraph^="events/"]').first().click()
    const own = page.getByRole('textbox', { name: '你的写法' })
    await own.fill('有人用13655550000打来，自称客服。')
    await printed('有人用13655550000打来，自称客服。').waitFor()
    await page.getByText('别人的号码', { exact: true }).waitFor()

    await page.getByLabel('遮盖个人信息').selectOption('masked')
    await printed('有人用136****0000打来，自称客服。').waitFor()
    await page.getByRole('heading', { name: '改写了 1 段' }).waitFor()
    expect(await page.getByText('13655550000').count()).toBe(0)
    await page.getByRole('button', { name: '换到不遮盖的版本改写' }).click()
    await own.waitFor()
    expect(await own.inputValue()).toBe('有人用13655550000打来，自称客服。')
  })

  it('says where it goes, on the screen and on paper', async () => {
    await choosePaper('police-report')
    await page.getByText('打印之后怎么交').click()
    const [guide] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '打印这份指南（PDF）' }).click(),
    ])
    expect(guide.suggestedFilename()).toMatch(/^递交指南 刑事报案材料 \d{4}-\d{2}-\d{2}\.pdf$/)
    expect((await readFile(await guide.path())).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  it('is handed in, and the receipt is kept with what follows from it', async () => {
    await page.getByRole('button', { name: '交出去了，记一次递交' }).click()
    await page.getByLabel('交给谁').fill('某派出所')
    const day = page.getByRole('textbox', { name: '哪天交的', exact: true })
    await day.fill('2026年11月20日')
    await day.press('Tab')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByLabel('回执号、受理号').fill('受案〔2026〕7号')
    await page.getByText('回执 受案〔2026〕7号').waitFor()
    await view('文书')
    await choosePaper('timeline')
    await printed(/某派出所/)
      .first()
      .waitFor()
    expect(app.complaints).toEqual([])
  })
})
