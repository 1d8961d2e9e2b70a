import type { Page } from 'playwright-core'

export const languages = ['zh-CN', 'en'] as const
export const schemes = ['light', 'dark'] as const
export type Language = (typeof languages)[number]
export type Scheme = (typeof schemes)[number]

/** Switch an open app to a language and a colour scheme, by its own buttons. */
export async function chooseLook(page: Page, language: Language, scheme: Scheme): Promise<void> {
  const inChinese = await page.evaluate(() => document.documentElement.lang.startsWith('zh'))
  if (inChinese !== (language === 'zh-CN')) {
    await page.getByRole('button', { name: inChinese ? 'Switch to English' : '切换到中文' }).click()
  }
  const shown = await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)
  if (shown !== scheme) {
    await page.getByRole('button', { name: /换成(深|浅)色|Use (dark|light) colours/ }).click()
  }
  // A button that was clicked keeps its tooltip until it loses the focus.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}
