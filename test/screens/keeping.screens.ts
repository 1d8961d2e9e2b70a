import { mkdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { chooseLook, languages, schemes } from '../helpers/browser/choose-look'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { screenFolder, screenSizes, settle } from '../helpers/browser/screens'
import { aCaseOfLongAgo } from '../helpers/host/a-case-of-long-ago'

/** What keeps a case: custody, what was put aside, backups and restoring. */
describe.each(Object.entries(screenSizes))('what keeps a case, at %s', (size, options) => {
  let app: OpenApp
  let caseAddress = ''
  let stick = ''

  beforeAll(async () => {
    mkdirSync(screenFolder, { recursive: true })
    app = await openApp(options)
    const { page } = app
    await aCaseOfLongAgo(app.dataFolder)
    stick = join(app.dataFolder, 'U盘')
    await mkdir(stick)
    await page.reload()
    await page.getByRole('link', { name: /很久以前/ }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
    caseAddress = page.url().replace(/overview.*/, '')
    await page.goto(`${caseAddress}protection`)
    await page.getByLabel('备份放在哪个文件夹').fill(stick)
    await page.getByRole('button', { name: '就放这里' }).click()
    await page.getByRole('button', { name: '现在备份' }).click()
    await page.getByText('已经备份好：').waitFor()
  })
  afterAll(() => app?.close())

  it.each(languages.flatMap((language) => schemes.map((scheme) => [language, scheme] as const)))(
    'in %s, %s',
    async (language, scheme) => {
      const { page } = app
      const zh = language === 'zh-CN'
      const shoot = async (name: string) => {
        await settle(page)
        await page.screenshot({ path: `${screenFolder}/${name}.${language}.${scheme}.${size}.png` })
      }
      const button = (name: string) => page.getByRole('button', { name }).first()
      await page.goto(`${caseAddress}evidence`)
      await chooseLook(page, language, scheme)

      await button(zh ? '检查全部原件' : 'Check all originals').click()
      await page.getByText(zh ? /都没有改动，和/ : /originals are unchanged/).waitFor()
      await shoot('check-all')
      const custody = page
        .locator('details')
        .filter({ hasText: zh ? '整个案卷的保管经过' : 'Custody of the whole case' })
      await custody.evaluate((it) => {
        it.setAttribute('open', '')
        it.scrollIntoView()
      })
      await shoot('custody')
      await page.goto(`${caseAddress}evidence?evidence=e1`)
      const ofItem = page.locator('details').filter({ hasText: zh ? '打印这一份' : 'custody of this item' })
      await ofItem.last().evaluate((it) => {
        it.setAttribute('open', '')
        it.scrollIntoView()
      })
      await shoot('custody-item')

      await page.goto(`${caseAddress}aside`)
      await shoot('aside')
      await button(zh ? '彻底删掉文件' : 'Erase the file').click()
      await shoot('erase')
      await page.keyboard.press('Escape')

      await page.goto(`${caseAddress}protection`)
      await button(zh ? '现在备份' : 'Back up now').scrollIntoViewIfNeeded()
      await shoot('backups')

      await page.goto(`${app.origin}/#/`)
      await button(zh ? '从备份恢复' : 'Restore from a backup').click()
      await page.getByRole('textbox').fill(stick)
      await button(zh ? '找一找' : 'Look there').click()
      await shoot('restore')
      await button(zh ? '恢复这一份' : 'Restore this one').click()
      await shoot('restore-present')
    },
  )
})
