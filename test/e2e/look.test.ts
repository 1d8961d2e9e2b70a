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
