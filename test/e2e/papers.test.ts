import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

describe('a paper leaves the app in each format', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.page.getByRole('button', { name: '打开示例' }).click()
    await app.page.waitForURL(/\/case\/[^/]+\/overview/)
    await app.page.goto(app.page.url().replace(/overview.*/, 'papers'))
    await app.page.getByRole('region', { name: /^报案材料，共/ }).waitFor()
  })
  afterAll(() => app?.close())

  async function exportAs(item: string): Promise<void> {
    await app.page.getByRole('button', { name: '其他格式' }).click()
    await app.page.getByRole('menuitem', { name: item }).click()
    await app.page.getByRole('heading', { name: '文书已写好' }).waitFor()
  }

  async function exported(ending: string): Promise<readonly string[]> {
    const folders = (await readdir(app.dataFolder)).filter((name) => name.endsWith('-文书'))
    const folder = join(app.dataFolder, folders[0] ?? '')
    return (await readdir(folder)).filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
  }

  it('as a Word document', async () => {
    await exportAs('Word 文件（可以自己修改）')
    const [path = ''] = await exported('.docx')
    expect((await readFile(path)).subarray(0, 2).toString('latin1')).toBe('PK')
    await app.page.getByRole('button', { name: '关上' }).click()
  })

  it('as text for a web form, on the clipboard too, saying what was left out', async () => {
    await exportAs('纯文本，不超过 500 字')
    const [path = ''] = await exported('.txt')
    const text = await readFile(path, 'utf8')
    expect([...text].length).toBeLessThanOrEqual(500)
    await app.page.getByText('为了不超过500字，没有写入').waitFor()

    await app.page.getByRole('button', { name: '复制文字' }).click()
    await app.page.getByText('已复制，可以粘贴到表单里').waitFor()
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    expect(app.complaints).toEqual([])
  })

  it('says what comes after printing, and records the hand-in with the periods that follow', async () => {
    const { page } = app
    await page.getByText('自己留 1 份').waitFor()
    await page.getByRole('button', { name: '交出去了，记一次递交' }).click()
    await page.getByRole('heading', { name: '记一次递交' }).waitFor()
    expect(await page.getByRole('combobox', { name: '交的是什么' }).inputValue()).toContain('刑事控告书')
    expect(await page.getByLabel('交给谁').inputValue()).not.toBe('')

    const day = page.getByRole('textbox', { name: '哪天交的', exact: true })
    await day.fill('2026年11月20日')
    await day.press('Tab')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByLabel('回执号、受理号').fill('受案〔2026〕1号')
    await page.getByLabel('经办人').fill('某警官')
    await page.getByText('回执 受案〔2026〕1号').waitFor()
    await page.getByRole('link', { name: '概览' }).click()
    await page.getByText('问公安机关要受案回执或者处理结果（提醒，非法定期限）').waitFor()
    expect(app.complaints).toEqual([])
  })
})

describe('a loss that no incident tells', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    const { page } = app
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('两件事')
    await page.getByRole('radio', { name: '不设口令' }).check()
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '事件' }).click()
    for (const title of ['群里有人卖面单', '接到骚扰电话']) {
      await page.keyboard.press('n')
      await page.getByLabel('发生了什么').fill(title)
      await page.getByRole('button', { name: '记下来' }).click()
      await page.getByRole('dialog', { name: '这件事的详情' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: '这件事的详情' }).waitFor({ state: 'detached' })
    }
    await page.goto(page.url().replace(/incidents.*/, 'papers'))
  })
  afterAll(() => app?.close())

  it('is asked of the incident that did it, in its field', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^这些事给你造成了什么损失/ }).click()
    const which = page.getByRole('list', { name: /^是哪件事造成的/ })
    expect(await which.getByRole('button').allTextContents()).toEqual(['群里有人卖面单', '接到骚扰电话'])
    await which.getByRole('button', { name: '接到骚扰电话' }).click()

    const drawer = page.getByRole('dialog', { name: '这件事的详情' })
    expect(await drawer.getByLabel('一句话概括').inputValue()).toBe('接到骚扰电话')
    const loss = drawer.getByLabel('财产损失')
    await expect.poll(() => loss.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await loss.isVisible()).toBe(true)
    expect(app.complaints).toEqual([])
  })
})
