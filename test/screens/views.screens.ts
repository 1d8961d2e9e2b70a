import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { chooseLook, languages, schemes } from '../helpers/browser/choose-look'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { screenFolder, screenSizes, settle } from '../helpers/browser/screens'

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
  'aside',
]

describe.each(Object.entries(screenSizes))('every view at %s', (size, options) => {
  let app: OpenApp
  let caseAddress = ''

  beforeAll(async () => {
    mkdirSync(screenFolder, { recursive: true })
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
        await page.screenshot({ path: `${screenFolder}/${name}.${language}.${scheme}.${size}.png` })
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
