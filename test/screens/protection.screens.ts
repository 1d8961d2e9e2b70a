import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, it } from 'vitest'
import { chooseLook, languages, schemes } from '../helpers/browser/choose-look'
import { openApp } from '../helpers/browser/open-app'

const folder = fileURLToPath(new URL('../../test-output/screens', import.meta.url))

const sizes = {
  '1024x700': { viewport: { width: 1024, height: 700 }, deviceScaleFactor: 1 },
  // A window of 1280×800 at 200 % zoom has this much room for layout.
  'zoom-200': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
}

/** With a passphrase, a second person, and the forms open that let in, let out and replace the key. */
describe.each(Object.entries(sizes))('a protected case at %s', (size, options) => {
  it('in both languages and schemes', async () => {
    mkdirSync(folder, { recursive: true })
    const app = await openApp(options)
    const { page } = app
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.waitForURL(/\/case\/[^/]+\/overview/)
    await page.goto(page.url().replace(/overview.*/, 'protection'))
    await page.getByRole('button', { name: '设一个口令' }).click()
    await page.getByLabel('口令', { exact: true }).fill('蓝色 自行车 七月')
    await page.getByLabel('再输入一次', { exact: true }).fill('蓝色 自行车 七月')
    await page.getByRole('button', { name: '就用这个' }).click()
    await page.getByRole('button', { name: '让一个人进来' }).click()
    await page.getByLabel('怎么称呼').fill('张律师')
    await page.getByLabel('对方的公钥').fill(await identityToRecipient(await generateX25519Identity()))
    await page.getByRole('button', { name: '让对方进来' }).click()
    await page.getByRole('button', { name: '请出去：张律师' }).click()
    await page.getByRole('button', { name: '让一个人进来' }).click()
    await page.getByRole('button', { name: '恢复页丢了，或被人看过？' }).click()
    for (const language of languages) {
      for (const scheme of schemes) {
        await chooseLook(page, language, scheme)
        const name = `${language}.${scheme}.${size}`
        for (const [part, shown] of [
          ['sheet', '恢复页'],
          ['people', language === 'zh-CN' ? '还有谁能打开' : 'Who else can open it'],
        ]) {
          const title = page.locator('summary', { hasText: shown ?? '' })
          await title.evaluate((it) => it.scrollIntoView({ block: 'start' }))
          await page.waitForTimeout(500)
          await page.screenshot({ path: `${folder}/protection-${part}.${name}.png` })
        }
      }
    }
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.waitForTimeout(500)
    await page.screenshot({ path: `${folder}/unlock.${size}.png` })
    await app.close()
  })
})
