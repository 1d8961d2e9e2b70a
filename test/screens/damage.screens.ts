import { mkdirSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { chooseLook, languages, schemes } from '../helpers/browser/choose-look'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { screenFolder, screenSizes, settle } from '../helpers/browser/screens'
import { aCaseOfLongAgo } from '../helpers/host/a-case-of-long-ago'
import { aDamagedCase, type Damage, damages } from '../helpers/host/damaged-cases'

/** What somebody sees whose folder is damaged, when it is opened and while it is open. */
describe.each(Object.entries(screenSizes))('damage, at %s', (size, options) => {
  let app: OpenApp
  beforeAll(async () => {
    mkdirSync(screenFolder, { recursive: true })
    app = await openApp(options)
    app.page.setDefaultTimeout(10_000)
  })
  afterAll(() => app?.close())

  describe.each(languages.flatMap((language) => schemes.map((scheme) => [language, scheme] as const)))(
    'in %s, %s',
    (language, scheme) => {
      const zh = language === 'zh-CN'
      const shoot = async (name: string, fullPage = false) => {
        await settle(app.page)
        const path = `${screenFolder}/damage-${name}.${language}.${scheme}.${size}.png`
        await app.page.screenshot({ path, fullPage })
      }
      const open = async (title: string) => {
        const { page } = app
        await page.goto(`${app.origin}/#/`)
        await page.reload()
        // The look of last time comes a moment after the page.
        await page.waitForTimeout(1000)
        await chooseLook(page, language, scheme)
        await page.getByRole('link').filter({ hasText: title }).click()
        await page.waitForURL(/\/case\/[^/]+\/overview/)
      }

      it.each(Object.keys(damages) as Damage[])('%s', async (damage) => {
        // What can be put right is put right when it is opened, so each look has a folder of its own.
        const title = `${damage} ${language} ${scheme}`
        await aDamagedCase(app.dataFolder, title, damage)
        await open(title)
        const look = app.page.getByRole('button', { name: zh ? '看一看' : 'Have a look', exact: true })
        const goOn = app.page.getByRole('button', { name: zh ? '继续看这个案卷' : 'Go on with this case' })
        await look.or(goOn).waitFor()
        if ((await look.count()) > 0) await look.click()
        await shoot(damage, true)
        await goOn.click()
        await shoot(`${damage}-notice`)
      })

      it('while it is open', async () => {
        const { page } = app
        const title = `while open ${language} ${scheme}`
        const path = await aCaseOfLongAgo(app.dataFolder, title)
        const stick = join(app.dataFolder, 'U盘')
        await mkdir(stick, { recursive: true })
        await open(title)
        const address = page.url().replace(/overview.*/, '')

        await page.goto(`${address}protection`)
        await page.getByLabel(zh ? '备份放在哪个文件夹' : 'Folder for backups').fill(stick)
        await page.getByRole('button', { name: zh ? '就放这里' : 'Keep them there' }).click()
        const docket = join(path, 'docket.json')
        await rename(docket, `${docket}.away`)
        await page.getByRole('button', { name: zh ? '现在备份' : 'Back up now' }).click()
        await shoot('backup-unrestorable')
        await rename(`${docket}.away`, docket)

        await writeFile(join(path, 'evidence', 'e1.age'), 'changed')
        await page.goto(`${address}evidence?evidence=e1`)
        await page.getByRole('button', { name: zh ? '看大图' : 'Look closer' }).click()
        await shoot('evidence-changed-original')
        await page.goto(`${address}evidence`)
        await page.getByRole('button', { name: zh ? '检查全部原件' : 'Check all originals' }).click()
        await shoot('evidence-changed-check')

        await rename(path, `${path}.moved`)
        await page.goto(`${address}incidents`)
        await page
          .getByRole('button', { name: zh ? '记一件事' : 'Log an incident' })
          .first()
          .click()
        await page.getByLabel(zh ? '发生了什么' : 'What happened').fill(zh ? '又接到电话' : 'Another call')
        await page.getByRole('button', { name: zh ? '记下来' : 'Log it' }).click()
        await shoot('case-moved')
        await rename(`${path}.moved`, path)
      })
    },
  )
})
