import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const pictures = fileURLToPath(new URL('../../test-output/screens', import.meta.url))

let app: OpenApp
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  app = await openApp()
})
afterAll(() => app?.close())

it('a check code is shown, and one written down before is compared', async () => {
  const { page } = app
  await page.getByRole('button', { name: '打开示例' }).click()
  await page.getByRole('navigation').getByRole('link', { name: '保护' }).click()
  const code = (await page.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}/).textContent())?.slice(0, 19) ?? ''
  const compare = async (typed: string) => {
    await page.getByLabel('核对以前抄下的校验码').fill(typed)
    await page.getByRole('button', { name: '核对', exact: true }).click()
  }
  await compare(code.toLowerCase())
  await page.getByText('对得上：').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.screenshot({ path: `${pictures}/state-code.png`, fullPage: true })
  await compare(code.slice(0, 10))
  await page.getByText('这个码可能抄错或输错了').waitFor()
})
