import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleFolder } from '../fixtures/sample-case'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { pastePicture } from '../helpers/browser/paste-file'
import { describeWith, extractText } from '../helpers/pdf/tools'

describeWith(['pdftotext'], 'the custody of evidence', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
  })
  afterAll(() => app?.close())

  const goTo = (view: string) => page.goto(page.url().replace(/(case\/[^/]+\/).*/, `$1${view}`))
  /** What the table of the whole case says, a line a row. */
  const custody = async () => {
    await goTo('evidence')
    const section = page.locator('details').filter({ hasText: '整个案卷的保管经过' })
    await section.evaluate((it) => it.setAttribute('open', ''))
    const table = page.getByRole('region', { name: '整个案卷的保管经过' })
    return async () => (await table.getByRole('row').allInnerTexts()).join('\n')
  }
  const download = async (press: () => Promise<void>) => {
    const started = page.waitForEvent('download')
    await press()
    return readFile(await (await started).path())
  }

  it('has the intake, the look, the copy, the export and the hand-in of one sitting', async () => {
    await goTo('evidence')
    await page.getByRole('button', { name: '检查全部原件' }).waitFor()
    const picture = await readFile(join(sampleFolder, 'evidence', 'chat-sale.png'))
    await pastePicture(page, picture)
    await page.getByText('放进案卷：成功').waitFor()
    await goTo('evidence?evidence=e2')
    await page.getByRole('button', { name: '看大图' }).click()
    await page.getByRole('img', { name: '冒充理赔短信截图' }).waitFor()
    await goTo('evidence?evidence=e1')
    const copy = await download(() => page.getByRole('link', { name: '另存一份原件' }).click())
    expect(copy.equals(picture)).toBe(true)

    await goTo('papers?document=evidence-list')
    await page.getByRole('button', { name: /存成 PDF/ }).click()
    await page.getByRole('link', { name: '另存一份' }).waitFor()
    await goTo('filings')
    await page.getByRole('button', { name: '记一次递交' }).first().click()
    await page.getByLabel('交给谁').last().fill('某某派出所')
    await page.getByLabel('哪天交的', { exact: true }).last().fill('2026-10-12')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.waitForURL(/filing=/)

    const told = await custody()
    for (const line of [
      '放进案卷：粘贴的截图',
      '打开原件：冒充理赔短信截图',
      '另存原件的副本：群聊出售面单数据截图',
      '导出：证据目录',
      '记下递交给：某某派出所',
    ]) {
      await expect.poll(told).toContain(line)
    }
  })

  it('prints as a page that says the same and is written down itself', async () => {
    const told = await custody()
    const bytes = await download(() => page.getByRole('link', { name: '打印保管经过（PDF）' }).click())
    const text = extractText(bytes).replace(/\s/g, '')
    for (const line of ['放进案卷：粘贴的截图', '打开原件：冒充理赔短信截图', '记下递交给：某某派出所']) {
      expect(text).toContain(line)
    }
    await expect.poll(told).toContain('导出：保管经过')
  })

  it('has one line for a check of all originals, which names what is not as it came in', async () => {
    await goTo('evidence')
    await page.getByRole('button', { name: '检查全部原件' }).click()
    await page.getByText('全部 7 份原件都没有改动', { exact: false }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await expect.poll(await custody()).toContain('逐一检查原件 7 份，都没有改动')

    const [name = ''] = (await readdir(app.dataFolder)).filter((it) => it.endsWith('.docket'))
    const file = join(app.dataFolder, name, 'evidence', 'e3.age')
    const bytes = await readFile(file)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    await writeFile(file, bytes)
    await page.getByRole('button', { name: '检查全部原件' }).click()
    await page.getByText('检查了 7 份原件，有 1 份不对').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '有改动：陌生来电记录' }).click()
    await page.getByRole('heading', { name: /陌生来电记录/ }).waitFor()
    await expect.poll(await custody()).toContain('检查原件，发现有改动：陌生来电记录')
    expect(app.complaints).toEqual([])
  })
})
