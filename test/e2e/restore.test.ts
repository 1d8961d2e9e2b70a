import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../helpers/browser/accessibility'
import { type OpenApp, openApp } from '../helpers/browser/open-app'

const PASSPHRASE = '蓝色 自行车 七月'

describe('backups in the window', () => {
  let app: OpenApp
  let page: Page
  let stick = ''
  let backup = ''
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1024, height: 700 } })
    page = app.page
    stick = join(app.dataFolder, 'U盘')
    await mkdir(stick)
  })
  afterAll(() => app?.close())

  const cases = async () => (await readdir(app.dataFolder)).filter((it) => it.endsWith('.docket'))

  it('are chosen, made and tried in “Protection”', async () => {
    await page.getByRole('button', { name: '新建案卷' }).click()
    await page.getByLabel('案卷名称').fill('快递信息泄露')
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('再输入一次', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '建好，开始记录' }).click()
    await page.getByRole('navigation').getByRole('link', { name: '保护' }).click()
    const folder = page.getByLabel('备份放在哪个文件夹')
    await folder.fill('/没有/这个/文件夹')
    await page.getByRole('button', { name: '就放这里' }).click()
    await page.getByRole('alert').waitFor()
    await folder.fill(stick)
    await page.getByRole('button', { name: '就放这里' }).click()
    await page.getByText('还没有备份。').waitFor()
    await page.getByRole('button', { name: '现在备份' }).click()
    await page.getByText('已经备份好：').waitFor()
    await page.getByRole('button', { name: '试着恢复一次' }).click()
    await page.getByText('这份备份是好的').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    ;[backup = ''] = await readdir(stick)
  })

  it('bring back a case that is gone, which opens with its passphrase', async () => {
    await page.getByRole('link', { name: '所有案卷' }).click()
    const [name = ''] = await cases()
    await page.getByRole('button', { name: '从备份恢复' }).click()
    await rm(join(app.dataFolder, name), { recursive: true })
    await page.getByLabel('或者写出备份在哪里').fill(stick)
    await page.getByRole('button', { name: '找一找' }).click()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: /^恢复这一份：快递信息泄露/ }).click()
    await page.getByText('案卷恢复好了').waitFor()
    expect(await cases()).toEqual([name])
    await page.getByRole('link', { name: '打开这个案卷' }).click()
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '打开' }).click()
    await page.getByRole('navigation').waitFor()
  })

  it('replace a case that is there only when that is wanted, from a file that was picked', async () => {
    await page.getByRole('link', { name: '所有案卷' }).click()
    await page.getByRole('button', { name: '从备份恢复' }).click()
    const pick = page.locator('input[type=file]')
    await pick.setInputFiles(join(stick, backup))
    await page.getByText('这个案卷已经在这台电脑上').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '不换，留着现在的' }).click()
    expect(await cases()).toHaveLength(1)

    await pick.setInputFiles(join(stick, backup))
    await page.getByRole('button', { name: '用备份换下它' }).click()
    await page.getByText('原来的案卷文件夹改名为：').waitFor()
    expect(await cases()).toHaveLength(1)
    expect((await readdir(app.dataFolder)).filter((it) => it.endsWith('.docket-old'))).toHaveLength(1)
  })

  it('say so when they are damaged, and change nothing', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('button', { name: '从备份恢复' }).click()
    const bytes = await readFile(join(stick, backup))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    const damaged = join(stick, 'damaged.docket-backup')
    await writeFile(damaged, bytes)
    await page.locator('input[type=file]').setInputFiles(damaged)
    await page.getByRole('button', { name: '用备份换下它' }).click()
    await page.getByText('这份备份有损坏', { exact: false }).waitFor()
    expect(await cases()).toHaveLength(1)
    expect(app.complaints).toEqual([])
  })
})
