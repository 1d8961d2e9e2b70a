import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { describeWith, extractText } from '../helpers/pdf/tools'

const PASSPHRASE = '蓝色 自行车 七月'

describeWith(['pdftotext'], 'protecting a case that had no passphrase', () => {
  let app: OpenApp
  let page: Page
  let key = ''
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '保护' }).click()
  })
  afterAll(() => app?.close())

  it('says plainly that anybody can read it, and sets a passphrase', async () => {
    await page.getByText('这个案卷没有设口令：', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: '锁上' }).count()).toBe(0)
    await page.getByRole('button', { name: '设一个口令' }).click()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('再输入一次', { exact: true }).fill(PASSPHRASE)
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '就用这个' }).click()
    await page.getByText('这个案卷加了密', { exact: false }).waitFor()
    await page.getByRole('button', { name: '锁上' }).waitFor()
  })

  it('saves the recovery sheet where the owner says', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '保存恢复页（PDF）' }).click()
    const path = await (await download).path()
    const text = extractText(await readFile(path))
    key = /AGE-SECRET-KEY-1\s+(?:[0-9A-Z]{1,4}\s+)+/.exec(text)?.[0]?.replace(/\s+/g, ' ') ?? ''
    expect(key.replace(/\s/g, '')).toHaveLength(74)
  })

  it('opens with the key of the sheet in the place of the passphrase', async () => {
    await page.getByRole('button', { name: '锁上' }).click()
    await page.getByLabel('口令', { exact: true }).fill(key)
    await page.getByRole('button', { name: '打开' }).click()
    await page.getByRole('heading', { name: '保护' }).waitFor()
  })

  it('refuses to take the passphrase away with a wrong one, and takes it away with the right one', async () => {
    await page.getByRole('button', { name: '换口令，或不用口令' }).click()
    await page.getByLabel('现在的口令').fill('不对')
    await page.getByRole('radio', { name: '不设口令' }).check()
    await page.getByRole('button', { name: '不设口令' }).click()
    await page.getByText('口令不对', { exact: false }).waitFor()
    await page.getByLabel('现在的口令').fill(PASSPHRASE)
    await page.getByRole('button', { name: '不设口令' }).click()
    await page.getByText('这个案卷没有设口令：', { exact: false }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
