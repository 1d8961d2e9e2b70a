import { it } from 'vitest'
import { chooseLook } from '../helpers/browser/choose-look'
import { openApp } from '../helpers/browser/open-app'

it('look', async () => {
  const app = await openApp({ viewport: { width: 1024, height: 700 } })
  const { page } = app
  await page.getByRole('button', { name: '打开示例' }).click()
  await page.waitForURL(/overview/)
  await page.goto(page.url().replace(/overview.*/, 'papers'))
  await page.waitForTimeout(1500)
  await page.getByRole('button', { name: '其他格式' }).click()
  await page.waitForTimeout(400)
  await page.screenshot({ path: '/tmp/look/menu-zh.png' })
  await page.getByRole('menuitem', { name: '纯文本，不超过 500 字' }).click()
  await page.waitForTimeout(1000)
  await page.screenshot({ path: '/tmp/look/exported-zh.png' })
  await chooseLook(page, 'en', 'dark')
  await page.waitForTimeout(1500)
  await page.getByRole('button', { name: 'Other formats' }).click()
  await page.waitForTimeout(400)
  await page.screenshot({ path: '/tmp/look/menu-en.png' })
  await app.close()
})
