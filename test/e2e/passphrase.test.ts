import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const PASSPHRASE = '蓝色 自行车 七月'
/** Stands nowhere on disk unless something of the case leaks out. */
const CANARY = '金丝雀喝咖啡'

describe('a case behind a passphrase', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
  })
  afterAll(() => app?.close())

  const unlock = async (passphrase: string) => {
    await page.getByLabel('口令', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: '打开' }).click()
  }

  it('is made with the same passphrase twice, and says how strong it is', async () => {
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('锁着的案卷')
    await page.getByLabel('你的姓名').fill(CANARY)
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByText('请输入一个口令，或选“不设口令”。').waitFor()

    await page.getByLabel('口令', { exact: true }).fill('woaini')
    await page.getByText('太容易猜：一试就中。').waitFor()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByText('不容易猜。', { exact: true }).waitFor()
    await page.getByLabel('再输入一次', { exact: true }).fill('不一样')
    await page.getByText('两次输入的口令不一样。').waitFor()
    await page.getByLabel('再输入一次', { exact: true }).fill(PASSPHRASE)
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').waitFor()
  })

  it('is shut by its button, and its list entry shows nothing of it', async () => {
    await page.getByRole('button', { name: '锁上' }).click()
    await page.getByRole('heading', { name: '这个案卷锁着' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    expect(await page.getByText(CANARY).count()).toBe(0)
    await page.getByText('锁着的案卷', { exact: true }).waitFor()
    await page.getByRole('button', { name: '回到所有案卷' }).click()
    await page.getByText('已锁上，打开要输入口令').waitFor()
    await page.getByRole('link', { name: /锁着的案卷/ }).click()
  })

  it('does not open with another passphrase, and opens with its own', async () => {
    await unlock('红色 自行车')
    await page.getByText('口令不对，多半是打错了').waitFor()
    await unlock(PASSPHRASE)
    await page.getByRole('navigation').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: '人物' }).click()
    await page.getByText(CANARY).first().waitFor()
  })

  it('left nothing readable in the data folder', async () => {
    await page.getByRole('button', { name: '锁上' }).click()
    await page.getByRole('heading', { name: '这个案卷锁着' }).waitFor()
    const files = (await readdir(app.dataFolder, { recursive: true, withFileTypes: true })).filter((it) =>
      it.isFile(),
    )
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const file of files) {
      expect((await readFile(join(file.parentPath, file.name))).includes(CANARY), file.name).toBe(false)
    }
    expect(app.complaints).toEqual([])
  })
})
