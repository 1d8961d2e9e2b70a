import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { aCaseOfLongAgo } from '../helpers/host/a-case-of-long-ago'

describe('what was put aside', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    await aCaseOfLongAgo(app.dataFolder)
    await page.reload()
    await page.getByRole('link', { name: /很久以前/ }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
  })
  afterAll(() => app?.close())

  const rail = () => page.getByRole('navigation')
  const rows = () => page.locator('#view').getByRole('listitem')

  it('stands in one place, whatever it is, with its days', async () => {
    for (const [view, title] of [
      ['incidents?incident=i1', '事件'],
      ['people?party=r2', '人物'],
      ['filings?filing=f1', '递交'],
    ] as const) {
      await page.goto(page.url().replace(/(case\/[^/]+\/).*/, `$1${view}`))
      await page.getByRole('heading', { name: title, level: 1 }).waitFor()
      await page.getByRole('button', { name: '把这一条放到一边' }).click()
      await page.getByRole('button', { name: '放到一边', exact: true }).click()
      // The view lets go of what is not there any more.
      await page.waitForURL(/\/(incidents|people|filings)$/)
    }
    await rail().getByRole('link', { name: '已放到一边的' }).click()
    await expect.poll(() => rows().count()).toBe(4)
    const said = (await rows().allInnerTexts()).join('\n')
    for (const kind of ['事件', '人物', '递交', '证据']) expect(said).toContain(kind)
    expect(said).toMatch(/\d+年\d+月\d+日放到一边，至少留到\d+年\d+月\d+日/)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('comes back whole', async () => {
    await rows()
      .filter({ hasText: '事件' })
      .getByRole('button', { name: /^放回来：/ })
      .click()
    await expect.poll(() => rows().count()).toBe(3)
    await page.goto(page.url().replace(/(case\/[^/]+\/).*/, '$1incidents?incident=i1'))
    await page.getByRole('button', { name: '把这一条放到一边' }).waitFor()
  })

  it('loses its file only by choice and after thirty days, and the custody tells it', async () => {
    await page.goto(page.url().replace(/(case\/[^/]+\/).*/, '$1aside'))
    const erase = page.getByRole('button', { name: /^彻底删掉文件：/ })
    await erase.click()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '先留着' }).last().click()
    expect(await evidenceFiles(app.dataFolder)).toHaveLength(6)
    await erase.click()
    await page.getByRole('button', { name: '彻底删掉', exact: true }).click()
    await page.getByText('文件已经彻底删掉，放不回来').waitFor()
    expect(await evidenceFiles(app.dataFolder)).toHaveLength(5)

    await rail().getByRole('link', { name: '证据' }).click()
    await page.getByText('整个案卷的保管经过').click()
    await page.getByText(/^按本人的决定彻底删掉文件：/).waitFor()
    expect(app.complaints).toEqual([])
  })
})

async function evidenceFiles(dataFolder: string): Promise<readonly string[]> {
  const [name = ''] = (await readdir(dataFolder)).filter((it) => it.endsWith('.docket'))
  return readdir(join(dataFolder, name, 'evidence'))
}
