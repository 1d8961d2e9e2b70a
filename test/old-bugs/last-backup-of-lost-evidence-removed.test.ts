import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { byteRoutes } from '../../src/shared/contract/byte-routes'
import { aHostWithCase, type TestHost } from '../helpers/host/a-host'
import { temporaryFolder } from '../helpers/host/temporary-folder'

let host: TestHost & { readonly caseId: string }
let stick: string
let caseFolder: string
let evidence: string

/** Make a backup, and call it one of another day of October 2026. */
async function backUpOn(day: string): Promise<string> {
  const { fileName } = await host.call('backup.run', { caseId: host.caseId })
  const dated = fileName.replace('2026-10-10', `2026-10-${day}`)
  await rename(join(stick, fileName), join(stick, dated))
  return dated
}

/** Spoil the first file of the journal, or its head. */
async function spoil(folder: 'journal' | 'heads'): Promise<void> {
  const names = await readdir(join(caseFolder, folder), { recursive: true })
  const [first = ''] = names.filter((name) => name.endsWith('.age') || name.endsWith('.json')).sort()
  await writeFile(join(caseFolder, folder, first), 'x')
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
  caseFolder = join(host.dataFolder, '某快递泄露.docket')
  evidence = join(caseFolder, 'evidence', `${id}.age`)
})

describe('a case that is known to be damaged', () => {
  it.each([
    ['a file of evidence', () => rm(evidence)],
    ['a file of the journal', () => spoil('journal')],
    ['a head', () => spoil('heads')],
    ['the file of the key', () => writeFile(join(caseFolder, 'identity.txt'), 'x')],
  ])(
    'keeps the backup from before that has %s, and no more than ever of those since',
    async (_what, lose) => {
      const good = await backUpOn('04')
      const identity = (await readFile(join(caseFolder, 'identity.txt'), 'utf8')).trim()
      await host.call('case.close', { caseId: host.caseId })
      await lose()
      await host.call('case.unlock', { caseId: host.caseId, passphrase: identity })

      await manyBackups()
      const kept = await readdir(stick)
      expect(kept).toHaveLength(6)
      expect(kept).toContain(good)
    },
  )
})

it('a backup stays that has a closed file of the journal which was changed unnoticed', async () => {
  const { caseId } = host
  const title = '长'.repeat(200)
  for (let number = 0; number < 120; number += 1) {
    await host.call('record.put', { caseId, noun: 'incident', id: `i${number}`, body: { title } })
  }
  const good = await backUpOn('04')
  await spoil('journal')

  await manyBackups()
  expect(await readdir(stick)).toContain(good)
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
