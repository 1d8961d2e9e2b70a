import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { byteRoutes } from '../../src/shared/contract/byte-routes'
import { aHostWithCase, type TestHost } from '../helpers/host/a-host'
import { temporaryFolder } from '../helpers/host/temporary-folder'

let host: TestHost & { readonly caseId: string }
let stick: string
let evidence: string

/** Make a backup, and call it one of another day of October 2026. */
async function backUpOn(day: string): Promise<string> {
  const { fileName } = await host.call('backup.run', { caseId: host.caseId })
  const dated = fileName.replace('2026-10-10', `2026-10-${day}`)
  await rename(join(stick, fileName), join(stick, dated))
  return dated
}

/** More than are kept. */
async function manyBackups(): Promise<void> {
  for (const day of ['05', '06', '07', '08', '09']) await backUpOn(day)
  await host.call('backup.run', { caseId: host.caseId })
}

beforeEach(async () => {
  host = await aHostWithCase()
  stick = join(await temporaryFolder(), 'U盘')
  await mkdir(stick)
  const { caseId } = host
  await host.call('backup.setFolder', { caseId, folder: stick })
  const upload = new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body: '证据' })
  const { uploadId } = await (await host.serveBytes(upload)).json()
  const { id } = await host.call('evidence.import', { caseId, uploadId, originalName: 'a.txt' })
  evidence = join(host.dataFolder, '某快递泄露.docket', 'evidence', `${id}.age`)
})

it('nothing is removed while the case is known to be damaged', async () => {
  await backUpOn('04')
  await rm(evidence)
  await host.call('case.close', { caseId: host.caseId })
  await host.call('case.open', { caseId: host.caseId })

  await manyBackups()
  expect(await readdir(stick)).toHaveLength(7)
})

it.each([
  ['is gone', () => rm(evidence)],
  ['was changed', () => writeFile(evidence, 'something else')],
])('a backup stays that has a file of evidence which %s unnoticed', async (_what, lose) => {
  const good = await backUpOn('04')
  await lose()

  await manyBackups()
  expect(await readdir(stick)).toContain(good)
})

it('one that has no more than the newest goes, as ever', async () => {
  const old = await backUpOn('04')
  await manyBackups()
  const kept = await readdir(stick)
  expect(kept).toHaveLength(5)
  expect(kept).not.toContain(old)
})
