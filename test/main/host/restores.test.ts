import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBackup } from '../../../src/main/backup/write-backup'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import type { OperationOutput } from '../../../src/shared/contract/host-contract'
import { aHost, aHostWithCase, type TestHost } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

/** A case with one exhibit and a backup of it on a stick, after which an incident was written. */
async function aBackedUpCase() {
  const host = await aHostWithCase()
  const { caseId } = host
  const stick = join(await temporaryFolder(), 'U盘')
  await mkdir(stick)
  const upload = new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body: '证据' })
  const { uploadId } = await (await host.serveBytes(upload)).json()
  const { id } = await host.call('evidence.import', { caseId, uploadId, originalName: 'a.txt' })
  await host.call('backup.setFolder', { caseId, folder: stick })
  const { fileName } = await host.call('backup.run', { caseId })
  await host.call('record.put', { caseId, noun: 'incident', id: 'later', body: { title: '备份之后' } })
  return { host, caseId, evidenceId: id, stick, backup: join(stick, fileName) }
}

async function only(host: TestHost, place?: string): Promise<string> {
  const { backups } = await host.call('backup.find', place === undefined ? {} : { place })
  expect(backups).toHaveLength(1)
  return backups[0]?.backupId ?? ''
}

const casesIn = async (folder: string) => (await readdir(folder)).filter((it) => it.endsWith('.docket'))

describe('restoring a case in the app', () => {
  it('finds the backups that this computer knows of, and brings a lost case back with its evidence', async () => {
    const { host, caseId, evidenceId, stick } = await aBackedUpCase()
    await host.call('case.close', { caseId })
    await rm(join(host.dataFolder, '某快递泄露.docket'), { recursive: true })
    const { backups } = await host.call('backup.find', {})
    const mine = backups.filter(({ folder }) => folder === stick)
    expect(mine).toMatchObject([{ title: '某快递泄露', at: '2026-10-10T10:00:00+08:00' }])

    const answer = await host.call('backup.restore', { backupId: mine[0]?.backupId ?? '', replace: false })
    expect(answer).toEqual({ state: 'restored', caseId, folderName: '某快递泄露.docket', keptAs: null })
    await host.call('case.open', { caseId })
    expect(await host.call('evidence.verify', { caseId, evidenceId })).toEqual({ result: 'unchanged' })
    expect((await host.call('case.condition', { caseId })).faults).toEqual([])
  })

  it('goes on under a new id: another computer may hold the later entries that the backup lacks', async () => {
    const { host, caseId, backup } = await aBackedUpCase()
    const journals = () => readdir(join(host.dataFolder, '某快递泄露.docket', 'journal'))
    const before = await journals()
    await host.call('backup.restore', { backupId: await only(host, backup), replace: true })
    expect(await journals()).toEqual(before)
    await host.call('case.open', { caseId })
    await host.call('record.put', { caseId, noun: 'incident', id: 'after', body: { title: '恢复之后' } })

    const added = (await journals()).filter((device) => !before.includes(device))
    expect(before).toHaveLength(1)
    expect(added).toHaveLength(1)
  })

  it('takes a backup that the owner picks, on a computer that never saw the case', async () => {
    const { caseId, evidenceId, backup } = await aBackedUpCase()
    const host = await aHost()
    const backupId = await sent(host, await readFile(backup), '改了名.docket-backup')
    const answer = await host.call('backup.restore', { backupId, replace: false })
    expect(answer).toMatchObject({ state: 'restored', folderName: '改了名.docket' })
    await host.call('case.open', { caseId })
    expect(await host.call('evidence.verify', { caseId, evidenceId })).toEqual({ result: 'unchanged' })
    expect(await readdir(host.dataFolder)).toEqual(['改了名.docket'])
  })

  it('writes over nothing: a case that is there is told, and when it is replaced its folder stays', async () => {
    const { host, caseId, backup } = await aBackedUpCase()
    const backupId = await only(host, backup)
    expect(await host.call('backup.restore', { backupId, replace: false })).toEqual({
      state: 'present',
      folderName: '某快递泄露.docket',
    })
    await host.call('case.stay', { caseId })
    const before = await fingerprints(join(host.dataFolder, '某快递泄露.docket', 'evidence'))

    const answer = await host.call('backup.restore', { backupId, replace: true })
    const { keptAs } = answer as Extract<OperationOutput<'backup.restore'>, { state: 'restored' }>
    expect(keptAs).toBe('某快递泄露（恢复前 2026-10-10 100000）.docket-old')
    expect(await casesIn(host.dataFolder)).toEqual(['某快递泄露.docket'])
    expect(await fingerprints(join(host.dataFolder, keptAs ?? '', 'evidence'))).toEqual(before)
    await host.call('case.open', { caseId })
    const entries = host.events.flatMap((it) => (it.type === 'case.entries' ? it.entries : []))
    expect(entries.length).toBeGreaterThan(0)
    expect((await host.call('case.list', {})).cases).toMatchObject([{ incidents: 0, evidence: 1 }])
  })

  it('leaves everything as it was where the backup is damaged, is none, is too new, or is gone', async () => {
    const { host, caseId, stick, backup } = await aBackedUpCase()
    const restore = async (place: string) =>
      host.call('backup.restore', { backupId: await only(host, place), replace: true })
    const bytes = await readFile(backup)
    const damaged = Buffer.from(bytes)
    damaged[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 1
    await writeFile(backup, damaged)
    await expect(restore(backup)).rejects.toMatchObject({ code: 'backup-damaged' })

    const letter = join(stick, 'letter.docket-backup')
    await writeFile(letter, 'not a backup')
    await expect(restore(letter)).rejects.toMatchObject({ code: 'backup-damaged' })

    const other = await aHostWithCase()
    const path = join(other.dataFolder, '某快递泄露.docket')
    await other.call('case.close', { caseId: other.caseId })
    const docket = await readFile(join(path, 'docket.json'), 'utf8')
    await writeFile(join(path, 'docket.json'), docket.replace(/leak-docket\/\d/, 'leak-docket/9'))
    const newer = join(stick, 'newer.docket-backup')
    await writeBackup(path, newer, new Date())
    await expect(restore(newer)).rejects.toMatchObject({ code: 'case-too-new' })

    const backupId = await only(host, newer)
    await rm(newer)
    const gone = host.call('backup.restore', { backupId, replace: true })
    await expect(gone).rejects.toMatchObject({ code: 'backup-gone' })
    expect((await host.call('backup.find', { place: join(stick, 'nowhere') })).backups).toEqual([])
    expect(await readdir(host.dataFolder)).toEqual(['某快递泄露.docket'])
    await host.call('case.stay', { caseId })
  })

  it('does not replace a case that another program has open, and gives a full or refusing disk its name', async () => {
    const { host, caseId, backup } = await aBackedUpCase()
    await host.call('case.close', { caseId })
    const path = join(host.dataFolder, '某快递泄露.docket')
    const openedAt = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '')
    const lock = { host: `not ${hostname()}`, pid: 1, processStart: '', openedAt }
    await writeFile(join(path, 'lock'), JSON.stringify(lock))
    const restore = async () =>
      host.call('backup.restore', { backupId: await only(host, backup), replace: true })
    await expect(restore()).rejects.toMatchObject({ code: 'case-locked' })
    expect(await readdir(host.dataFolder)).toEqual(['某快递泄露.docket'])

    await rm(host.dataFolder, { recursive: true })
    await writeFile(host.dataFolder, '')
    await expect(restore()).rejects.toMatchObject({ code: 'disk-refused' })
  })

  it('keeps nothing of a backup that was sent and not restored', async () => {
    const { backup } = await aBackedUpCase()
    const host = await aHost()
    await sent(host, await readFile(backup), 'a.docket-backup')
    expect(await readdir(host.dataFolder)).toHaveLength(1)
    await host.close()
    expect(await readdir(host.dataFolder)).toEqual([])
  })
})

async function sent(host: TestHost, bytes: Uint8Array, name: string): Promise<string> {
  const request = new Request(`http://window${byteRoutes.backup(name)}`, {
    method: 'POST',
    body: Uint8Array.from(bytes),
  })
  const response = await host.serveBytes(request)
  expect(response.status).toBe(201)
  return (await response.json()).backupId
}

async function fingerprints(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return files.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
}
