import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { chooseLook, languages, schemes } from '../helpers/browser/choose-look'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const views = [
  'overview',
  'incidents',
  'incidents?incident=i1',
  'evidence',
  'evidence?evidence=e1',
  'people',
  'people?party=r2',
  'claims',
  'law',
  'papers?document=civil-complaint',
  'papers?document=police-report&paragraph=incidents%2Fi1',
  'filings',
  'filings?filing=f1',
  'protection',
  'aside',
]

describe('every view of the sample case', () => {
  let app: OpenApp
  let caseAddress = ''
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    await app.page.getByRole('button', { name: '打开示例' }).click()
    await app.page.waitForURL(/\/case\/[^/]+\/overview/)
    caseAddress = app.page.url().replace(/overview.*/, '')
  })
  afterAll(() => app?.close())

  it.each(languages.flatMap((language) => schemes.map((scheme) => [language, scheme] as const)))(
    'has no serious or critical fault for assistive technology in %s, %s',
    async (language, scheme) => {
      const { page } = app
      await page.goto(`${app.origin}/#/`)
      await chooseLook(page, language, scheme)
      expect(await seriousViolations(page), 'home').toEqual([])
      for (const view of views) {
        await page.goto(`${caseAddress}${view}`)
        // Fades end before colours are judged.
        await page.waitForTimeout(700)
        if (view.includes('paragraph='))
          await page.getByRole('textbox', { name: /你的写法|Your words/ }).waitFor()
        expect(await seriousViolations(page), view).toEqual([])
      }
    },
    // Every view is judged in turn, on a slow machine too.
    240_000,
  )

  it('needs no sideways scrolling in a small window at 200 % zoom', async () => {
    const { page } = app
    await page.setViewportSize({ width: 512, height: 350 })
    for (const view of views) {
      await page.goto(`${caseAddress}${view}`)
      await page.waitForTimeout(300)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, view).toBeLessThanOrEqual(0)
    }
  })

  it('complains of nothing on the console', () => {
    expect(app.complaints).toEqual([])
  })
})
