import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { chooseLook, languages, schemes } from '../helpers/browser/choose-look'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const folder = fileURLToPath(new URL('../../test-output/screens', import.meta.url))

const sizes = {
  '1024x700': { viewport: { width: 1024, height: 700 }, deviceScaleFactor: 1 },
  // A window of 1280×800 at 200 % zoom has this much room for layout.
  'zoom-200': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
}

describe.each(Object.entries(sizes))('a paper being worked on at %s', (size, options) => {
  let app: OpenApp
  let papers = ''

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    app = await openApp(options)
    await app.page.getByRole('button', { name: '打开示例' }).click()
    await app.page.waitForURL(/\/case\/[^/]+\/overview/)
    papers = app.page.url().replace(/overview.*/, 'papers?document=')
    // A paragraph and a cell in own words, the first with its fact changed since.
    await rewrite(app.page, `${papers}timeline`, '[data-paragraph^="events/"]', '对方在群里卖面单。')
    await rewrite(app.page, `${papers}police-report`, '[data-paragraph^="incidents/"]', '我自己的说法。')
    await app.page.goto(papers.replace('papers?document=', 'incidents?incident=i1'))
    await app.page.locator('[data-field="account"]').getByRole('textbox').fill('收到两条诈骗短信。')
    await app.page.getByText('已保存').waitFor()
  })
  afterAll(() => app?.close())

  it.each(languages.flatMap((language) => schemes.map((scheme) => [language, scheme] as const)))(
    'in %s, %s',
    async (language, scheme) => {
      const { page } = app
      await page.goto(`${papers}civil-complaint`)
      await chooseLook(page, language, scheme)
      const shoot = async (name: string) => {
        await page.waitForTimeout(600)
        await page.screenshot({ path: `${folder}/${name}.${language}.${scheme}.${size}.png` })
      }
      const zh = language === 'zh-CN'
      await drawn(page)
      await shoot('paper')
      await page.getByRole('button', { name: zh ? '其他格式' : 'Other formats' }).click()
      await shoot('paper-menu')
      await page.keyboard.press('Escape')
      await page.getByText(zh ? '打印之后怎么交' : 'After printing: handing it in').click()
      await page.getByRole('link', { name: /PDF/ }).last().scrollIntoViewIfNeeded()
      await shoot('paper-guide')

      await page.goto(`${papers}police-report`)
      await drawn(page)
      await page.locator('[data-rewritten]').first().click()
      await shoot('rewriting')
      await page.locator('select').last().selectOption('masked')
      await drawn(page)
      await page.locator('[data-rewritten]').first().waitFor()
      await shoot('rewriting-masked')
      await page.locator('select').last().selectOption('none')

      await page.goto(`${papers}timeline`)
      await drawn(page)
      await page.locator('[data-rewritten]').first().click()
      await shoot('rewriting-cell')
    },
  )
})

/** Until the pages of the paper are on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.locator('[data-paragraph]').first().waitFor()
  await page.waitForTimeout(800)
}

async function rewrite(page: Page, address: string, which: string, words: string): Promise<void> {
  await page.goto(address)
  await drawn(page)
  await page.locator(which).first().click()
  await page.getByRole('textbox', { name: '你的写法' }).fill(words)
  await page.locator('[data-rewritten]').first().waitFor()
}
