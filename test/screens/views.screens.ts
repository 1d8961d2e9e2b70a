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
const views = [
  'overview',
  'incidents',
  'evidence',
  'people',
  'claims',
  'law',
  'papers',
  'filings',
  'protection',
]

describe.each(Object.entries(sizes))('every view at %s', (size, options) => {
  let app: OpenApp
  let caseAddress = ''

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    app = await openApp(options)
    await app.page.getByRole('button', { name: '打开示例' }).click()
    await app.page.waitForURL(/\/case\/[^/]+\/overview/)
    caseAddress = app.page.url().replace(/overview.*/, '')
  })
  afterAll(() => app?.close())

  it.each(languages.flatMap((language) => schemes.map((scheme) => [language, scheme] as const)))(
    'in %s, %s',
    async (language, scheme) => {
      const { page } = app
      await chooseLook(page, language, scheme)
      const shoot = async (name: string) => {
        await settle(page)
        await page.screenshot({ path: `${folder}/${name}.${language}.${scheme}.${size}.png` })
      }
      for (const view of views) {
        await page.goto(`${caseAddress}${view}`)
        await shoot(view)
      }
      await page.goto(`${caseAddress}incidents?incident=i1`)
      await shoot('incident')
      await page.goto(`${caseAddress}evidence?evidence=e1`)
      await shoot('exhibit')
      await page.goto(`${app.origin}/#/`)
      await shoot('home')
    },
  )
})

/** Until the view has read its records and drawn its pictures. */
async function settle(page: Page): Promise<void> {
  await page
    .getByText(/^(已保存|Saved)$/)
    .waitFor({ timeout: 2_000 })
    .catch(() => undefined)
  await page.waitForTimeout(1200)
}
