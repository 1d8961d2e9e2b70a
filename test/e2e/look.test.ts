import { expect, it } from 'vitest'
import { chooseLook } from '../helpers/browser/choose-look'
import { openApp } from '../helpers/browser/open-app'
import { temporaryFolder } from '../helpers/host/temporary-folder'

it('language and colours are as they were chosen, also at the next start under another address', async () => {
  const settings = await temporaryFolder()
  const first = await openApp({ colorScheme: 'light' }, settings)
  await first.page.getByRole('button', { name: '打开示例' }).waitFor()
  await chooseLook(first.page, 'en', 'dark')
  await first.page.reload()
  await first.page.getByRole('button', { name: 'Use light colours' }).waitFor()
  await first.close()

  const second = await openApp({ colorScheme: 'light' }, settings)
  await second.page.getByRole('button', { name: 'Use light colours' }).waitFor()
  const shown = await second.page.evaluate(() => ({
    language: document.documentElement.lang,
    scheme: document.documentElement.dataset.mantineColorScheme,
    kept: localStorage.length,
  }))
  expect(shown).toEqual({ language: 'en', scheme: 'dark', kept: 0 })
  expect(second.complaints).toEqual([])
  await second.close()
})

it('English is set in a Latin face, and Chinese in it in a Chinese one', async () => {
  const app = await openApp()
  await app.page.getByRole('button', { name: 'English' }).click()
  await app.page.getByRole('button', { name: '中文' }).waitFor()
  const faces = await app.page.evaluate(() => {
    const chinese = document.body.appendChild(document.createElement('p'))
    chinese.lang = 'zh-CN'
    return [document.body, chinese].map((it) => getComputedStyle(it).fontFamily.split(',')[0])
  })
  expect(faces).toEqual(['"Segoe UI"', '"Noto Sans SC Variable"'])
  await app.close()
})
