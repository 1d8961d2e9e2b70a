import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { chooseLook } from '../helpers/browser/choose-look'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const PASSPHRASE = '蓝色 自行车 七月'

describe('a second person', () => {
  let app: OpenApp
  let page: Page
  let identity = ''
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    identity = await generateX25519Identity()
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '保护' }).click()
  })
  afterAll(() => app?.close())

  async function unlock(key: string): Promise<void> {
    await page.getByRole('button', { name: '锁上' }).click()
    await page.getByLabel('口令', { exact: true }).fill(key)
    await page.getByRole('button', { name: '打开', exact: true }).click()
  }

  it('is let in only where a passphrase keeps others out', async () => {
    await page.getByText('请先设口令', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: '让一个人进来' }).count()).toBe(0)
    await page.getByRole('button', { name: '设一个口令' }).click()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('再输入一次', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '就用这个' }).click()
    await page.getByRole('button', { name: '让一个人进来' }).click()
    await page.getByRole('button', { name: '让对方进来' }).click()
    await page.getByText('请贴上对方的公钥。').waitFor()
    await page.getByLabel('怎么称呼').fill('张律师')
    await page.getByLabel('对方的公钥').fill(identity)
    await page.getByRole('button', { name: '让对方进来' }).click()
    await page.getByText('这不是一把能用的公钥', { exact: false }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByLabel('对方的公钥').fill(` ${await identityToRecipient(identity)} `)
    await page.getByRole('button', { name: '让对方进来' }).click()
    await page.getByText('张律师 现在能打开这个案卷了', { exact: false }).waitFor()
  })

  it('opens the case with their own key in the place of the passphrase', async () => {
    await unlock(identity)
    await page.getByText('张律师', { exact: true }).waitFor()
  })

  it('is let out with the passphrase and the honest sentence, and opens it no more', async () => {
    await page.getByRole('button', { name: '请出去：张律师' }).click()
    await page.getByText('收不回来', { exact: false }).waitFor()
    for (const language of ['zh-CN', 'en'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        await chooseLook(page, language, scheme)
        expect(await seriousViolations(page), `${language} ${scheme}`).toEqual([])
      }
    }
    await chooseLook(page, 'zh-CN', 'light')
    await page.setViewportSize({ width: 512, height: 350 })
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(sideways), 'at 200 % zoom').toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.getByLabel('现在的口令').fill('不对')
    await page.getByRole('button', { name: '请出去，换新钥匙' }).click()
    await page.getByText('口令不对', { exact: false }).waitFor()
    await page.getByLabel('现在的口令').fill(PASSPHRASE)
    await page.getByRole('button', { name: '请出去，换新钥匙' }).click()
    await page.getByText('张律师 已经请出去', { exact: false }).waitFor()
    await unlock(identity)
    await page.getByText('口令不对', { exact: false }).waitFor()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('heading', { name: '保护' }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
