import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'
import { describeWith, extractText } from '../helpers/pdf/tools'

const PASSPHRASE = '蓝色 自行车 七月'

describeWith(['pdftotext'], 'a case whose key file is damaged', () => {
  let app: OpenApp
  let page: Page
  let key = ''
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '保护' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '保存恢复页（PDF）' }).click()
    const text = extractText(await readFile(await (await download).path()))
    key = /AGE-SECRET-KEY-1\s+(?:[0-9A-Z]{1,4}\s+)+/.exec(text)?.[0]?.replace(/\s+/g, ' ') ?? ''
    const [folder = ''] = (await readdir(app.dataFolder)).filter((it) => it.endsWith('.docket'))
    await writeFile(join(app.dataFolder, folder, 'identity.txt'), 'x')
    // Opening another case puts the sample away.
    await page.getByRole('link', { name: '所有案卷' }).click()
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('另一个')
    await page.getByText('不设口令', { exact: true }).click()
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').waitFor()
    await page.getByRole('link', { name: '所有案卷' }).click()
  })
  afterAll(() => app?.close())

  it('says which file it is, and opens with the recovery key', async () => {
    await page.getByRole('link').filter({ hasText: '有损坏' }).click()
    await page.getByText('identity.txt', { exact: false }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByLabel('口令', { exact: true }).fill(key)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText('存钥匙的文件坏了，下次打开要用恢复钥匙。', { exact: false }).waitFor()
  })

  it('is whole again with a new passphrase', async () => {
    await page.getByRole('button', { name: '继续看这个案卷' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '保护' }).click()
    await page.getByRole('button', { name: '设一个口令' }).click()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('再输入一次', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '就用这个' }).click()
    await page.getByRole('button', { name: '锁上' }).click()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('heading', { name: '保护' }).waitFor()
    expect(await page.getByText('存钥匙的文件坏了', { exact: false }).count()).toBe(0)
    expect(app.complaints).toEqual([])
  })
})
