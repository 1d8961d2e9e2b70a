import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

/** The sample case, as somebody who wants to know where they stand would read its law. */
describe('the law screen', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
    await page.goto(page.url().replace(/overview.*/, 'law'))
    await grid().waitFor()
  })
  afterAll(() => app?.close())

  const grid = () => page.getByRole('grid')
  const tab = (label: string) =>
    page.getByRole('radiogroup', { name: '看什么' }).getByText(label, { exact: true }).click()
  const saved = () => page.getByText('已保存').waitFor()
  const cellOf = (row: Locator, number: string) => row.getByRole('button', { name: `证据 ${number}：` })
  const labelOf = (cell: Locator) => cell.getAttribute('aria-label')
  const elementRow = (index: number) =>
    grid()
      .getByRole('row')
      .nth(index + 1)

  it('opens with the nearest article, its elements beside every exhibit, and what would close a gap', async () => {
    expect(await page.getByRole('heading', { level: 2, name: /刑法》第二百五十三条之一/ }).count()).toBe(1)
    expect(await grid().getByRole('columnheader').allInnerTexts()).toEqual([
      expect.stringContaining('证据'),
      ...['1-1', '2-1', '2-2', '3-1', '4-1', '4-2'],
    ])
    expect(await grid().getByText('怎样补上：').count()).toBeGreaterThan(0)
    expect(await labelOf(cellOf(elementRow(1), '2-1'))).toContain('事件里提到')
  })

  it('takes a mark by keyboard alone, and keeps it', async () => {
    const start = cellOf(elementRow(0), '1-1')
    await start.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')

    const marked = cellOf(elementRow(1), '2-2')
    expect(await marked.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await labelOf(marked)).toBe('证据 2-2：你标注的')
    expect(await marked.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('End')
    await page.keyboard.press('Space')
    expect(await labelOf(cellOf(elementRow(1), '4-2'))).toBe('证据 4-2：你标注的')

    await saved()
    await page.reload()
    await expect.poll(() => labelOf(cellOf(elementRow(1), '2-2'))).toBe('证据 2-2：你标注的')
    expect(await labelOf(cellOf(elementRow(1), '4-2'))).toBe('证据 4-2：你标注的')
  })

  it('has one way in for Tab, wherever the cursor was', async () => {
    expect(await grid().locator('[data-cell][tabindex="0"]').count()).toBe(1)
  })

  it('takes a mark by dragging an exhibit onto a row, and by a click, which also takes it back', async () => {
    const exhibit = grid().getByRole('button', { name: '证据 4-1' }).first()
    await exhibit.dragTo(elementRow(0).getByRole('rowheader'))
    await expect.poll(() => labelOf(cellOf(elementRow(0), '4-1'))).toBe('证据 4-1：你标注的')

    await cellOf(elementRow(0), '4-1').click()
    expect(await labelOf(cellOf(elementRow(0), '4-1'))).toBe('证据 4-1：没有标注')
    await cellOf(elementRow(0), '1-1').click()
    expect(await labelOf(cellOf(elementRow(0), '1-1'))).toBe('证据 1-1：你标注的，事件里也提到')
    await saved()
  })

  it('asks what is not known where an element is open, and measures again with the answer', async () => {
    const row = grid()
      .getByRole('row')
      .filter({ has: page.getByText('对方知道会被用来犯罪') })
      .last()
    const before = await row.getByRole('rowheader').innerText()
    expect(before).toContain('仅有说法')
    const questions = row.locator('details')
    if (!(await questions.evaluate((it: HTMLDetailsElement) => it.open)))
      await questions.locator('summary').click()
    await row
      .getByRole('radiogroup', { name: '对方知道会被用来犯罪' })
      .first()
      .getByText('是', { exact: true })
      .click()
    await expect.poll(() => row.getByRole('rowheader').innerText()).toContain('有事实')
    await saved()
  })

  it('shows the wording of the day for an act before a change of the law, and says what is not suggested', async () => {
    const law = page.url()
    await page.goto(law.replace('/law', '/incidents').replace(/(\?.*)?$/, '?incident=i1'))
    await page.getByLabel('结束').first().fill('')
    await page.getByLabel('结束').first().press('Enter')
    await page.getByLabel('开始').first().fill('2025-06-03')
    await page.getByLabel('开始').first().press('Enter')
    await page.getByRole('checkbox', { name: '用来骚扰' }).check()
    await saved()

    await page.goto(law)
    await page.getByText('自2026年1月1日起才有，不适用于此前的行为').first().waitFor()
    await page.getByRole('button', { name: '治安管理处罚法 第四十二条' }).click()
    await page.getByRole('heading', { level: 2, name: /处罚法》第四十二条/ }).waitFor()
    expect(await page.getByText(/2013年1月1日 至 2025年12月31日 有效/).count()).toBeGreaterThan(0)
  })

  it('finds an article by its words', async () => {
    await tab('查法条')
    await page.getByRole('searchbox').fill('行踪轨迹 五十条')
    await page
      .getByRole('button', { name: /侵犯公民个人信息刑事案件.*第五条/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 2, name: /解释》第五条/ }).waitFor()
  })

  it.each([
    ['治安管理处罚法 第五十条', '第四十二条', '2025年12月31日'],
    ['网络安全法 第七十一条', '第六十四条', '2025年12月31日'],
  ])('compares the wordings of %s side by side', async (words, olderNumber, lastDay) => {
    await page.getByRole('searchbox').fill(words)
    const [law = '', number = ''] = words.split(' ')
    await page
      .getByRole('button', { name: new RegExp(`^${law} ${number}`) })
      .first()
      .click()
    await page.getByRole('button', { name: '对照' }).click()

    const [older, newer] = await page.locator('section[aria-label*="有效"]').all()
    expect(await older?.getByRole('heading').innerText()).toBe(olderNumber)
    expect(await older?.innerText()).toContain(lastDay)
    expect(await newer?.getByRole('heading').innerText()).toBe(number)
    expect(await newer?.locator('mark').count()).toBeGreaterThan(0)
  })

  it('says so where an amendment changed only the number', async () => {
    await page.getByRole('searchbox').fill('网络安全法 第四十四条')
    await page
      .getByRole('button', { name: /^网络安全法 第四十四条/ })
      .first()
      .click()
    await page.getByRole('button', { name: '对照' }).click()
    await page.getByText('两边的文字相同').waitFor()
  })

  it('saves the periods as a calendar file', async () => {
    await tab('门槛和期限')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: /\.ics/ }).click()
    const download = await coming
    const lines = (await readFile(await download.path(), 'utf8')).replace(/\r\n[ \t]/g, '').split('\r\n')

    expect(download.suggestedFilename()).toMatch(/^期限 \d{4}-\d{2}-\d{2}\.ics$/)
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-2)).toBe('END:VCALENDAR')
    const lastDays = lines.filter((line) => /^DTSTART;VALUE=DATE:\d{8}$/.test(line))
    const shown = await page.getByText(/^不晚于/).count()
    expect(lastDays.length).toBe(shown)
    expect(shown).toBeGreaterThan(0)
  })

  it('leads from a figure to the article it is based on', async () => {
    await page.getByRole('button', { name: '法释〔2017〕10号第五条第一款第三项至第六项' }).click()
    await page.getByRole('heading', { level: 2, name: /解释》第五条/ }).waitFor()
  })

  it('answers the nine questions, each with its articles and what was said wrongly before', async () => {
    await tab('常见问题')
    const questions = page.getByRole('navigation', { name: '常见问题' }).getByRole('button')
    expect(await questions.count()).toBe(9)
    for (const question of await questions.all()) {
      await question.click()
      const example = page.getByRole('article')
      expect(await example.getByText('以前的说法，现在不对的地方').count()).toBe(1)
      expect(await example.getByRole('button', { name: /第.+条/ }).count()).toBeGreaterThan(0)
    }
    await questions.first().click()
    await page.getByRole('article').getByRole('button', { name: '治安管理处罚法第五十六条' }).click()
    await page.getByRole('heading', { level: 2, name: /处罚法》第五十六条/ }).waitFor()
  })

  it.each([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'dark'],
    ['en', 'light'],
  ])('has nothing serious for axe in %s, %s', async (language, scheme) => {
    const present = await page.evaluate(() => ({
      language: document.documentElement.lang,
      scheme: document.documentElement.dataset.mantineColorScheme,
    }))
    if (present.language !== language) {
      await page.getByRole('button', { name: /Switch to English|切换到中文/ }).click()
    }
    if (present.scheme !== scheme) {
      await page.getByRole('button', { name: /换成(深|浅)色|Use (dark|light)/ }).click()
    }
    for (const mode of await page.getByRole('radiogroup').first().locator('label').all()) {
      await mode.click()
      expect(await seriousViolations(page)).toEqual([])
    }
  })

  it('complains of nothing', () => expect(app.complaints).toEqual([]))
})
