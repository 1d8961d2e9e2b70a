import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBackup } from '../../../src/main/backup/read-backup'
import { writeBackup } from '../../../src/main/backup/write-backup'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { aCaseFolder, arriving, aTitle } from '../../helpers/host/a-case-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const NOW = new Date('2026-11-23T10:00:00+08:00')

async function aCaseWithEvidence() {
  const folder = await aCaseFolder()
  const incoming = await folder.evidence.receive(arriving('一张截图'.repeat(50_000)))
  await folder.evidence.adopt(incoming, 'e1')
  const { uploadId: _, ...fingerprint } = incoming
  const file = {
    ...fingerprint,
    originalName: 'a.png',
    mediaType: 'image/png',
    storedAt: '2026-10-10T10:00:00+08:00',
  }
  await folder.append([
    {
      action: 'evidence.stored',
      subject: { noun: 'evidence', id: 'e1' },
      body: { title: '截图', kind: 'screenshot', file },
    },
  ])
  return folder
}

async function sumsBelow(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const it of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(it.parentPath, it.name)
    if (it.isFile())
      sums[path.slice(folder.length + 1)] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
  }
  return sums
}

/** What must come back; the lock and what can be made again need not. */
async function whatCounts(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(await sumsBelow(folder)).filter(([path]) => !/^(lock|derived|incoming)/.test(path)),
  )
}

async function aBackup() {
  const folder = await aCaseWithEvidence()
  const backup = join(await temporaryFolder(), 'a.docket-backup')
  const written = await writeBackup(folder.path, backup, NOW)
  return { folder, backup, written }
}

describe('a backup in one file', () => {
  it('brings back every file byte for byte, also of a case that lies open, and the case is sound', async () => {
    const { folder, backup, written } = await aBackup()
    const restored = join(await temporaryFolder(), 'b.docket')

    expect(await readBackup(backup, restored)).toEqual(written)

    const before = await whatCounts(folder.path)
    expect(await whatCounts(restored)).toEqual(before)
    expect(written).toEqual({
      files: Object.keys(before).length,
      byteLength: (await stat(backup)).size,
    })
    expect(await verifyCaseFolder(restored)).toMatchObject({ ok: true, checked: 3 })
  })

  it('has the keys of all its files, also of a case whose key is being replaced', async () => {
    const folder = await aCaseWithEvidence()
    await folder.letIn('张律师', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')
    const place = await temporaryFolder()
    let going = true
    const replacing = (async () => {
      for (let n = 0; going && n < 30; n += 1) {
        await folder.replaceKey(null)
        await folder.append([aTitle(`第${n}把钥匙`)])
      }
    })()
    for (let n = 0; n < 8; n += 1) {
      await writeBackup(folder.path, join(place, `${n}.docket-backup`), NOW)
      await readBackup(join(place, `${n}.docket-backup`), join(place, `${n}.docket`))
      expect(await verifyCaseFolder(join(place, `${n}.docket`)), `${n}`).toMatchObject({ problems: [] })
    }
    going = false
    await replacing
  })

  it('is sound while the case is being written all the time', async () => {
    const folder = await aCaseWithEvidence()
    const place = await temporaryFolder()
    let going = true
    const writing = (async () => {
      for (let n = 0; going; n += 1) await folder.append([aTitle(`第${n}个标题${'长'.repeat(800)}`)])
    })()
    for (let n = 0; n < 8; n += 1) {
      await writeBackup(folder.path, join(place, `${n}.docket-backup`), NOW)
      await readBackup(join(place, `${n}.docket-backup`), join(place, `${n}.docket`))
      expect(await verifyCaseFolder(join(place, `${n}.docket`))).toMatchObject({ ok: true, problems: [] })
    }
    going = false
    await writing
  })

  it('is unpacked and checked with tar and sha256sum', async () => {
    const { folder, backup } = await aBackup()
    const place = await temporaryFolder()
    execFileSync('tar', ['-xf', backup], { cwd: place })
    const said = execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], {
      cwd: place,
      encoding: 'utf8',
    })
    expect(said).toContain('case.docket/evidence/e1.age: OK')
    expect(await whatCounts(join(place, 'case.docket'))).toEqual(await whatCounts(folder.path))
  })

  it('is refused wherever a byte of it was changed or its end is missing', async () => {
    const { backup } = await aBackup()
    const whole = await readFile(backup)
    for (let at = 0; at < whole.byteLength - 1024; at += 9973) {
      // Blanks between files carry nothing.
      if (whole[at] === 0) continue
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(backup, changed)
      await expect(readBackup(backup, undefined), String(at)).rejects.toMatchObject({
        code: 'backup-damaged',
      })
    }
    for (const byteLength of [0, 511, 512, 5000, whole.byteLength - 1100]) {
      await writeFile(backup, whole.subarray(0, byteLength))
      await expect(readBackup(backup, undefined)).rejects.toMatchObject({ code: 'backup-damaged' })
    }
  })

  it('never leaves its folder when it is unpacked', async () => {
    const place = await temporaryFolder()
    await writeFile(join(place, 'evil'), 'x')
    for (const transform of ['s,^,case.docket/../../,', 's,^,case.docket/evidence/../../,']) {
      const backup = join(place, 'evil.docket-backup')
      execFileSync('tar', ['-cPf', backup, '--transform', transform, 'evil'], { cwd: place })
      await expect(readBackup(backup, join(place, 'out'))).rejects.toMatchObject({ code: 'backup-damaged' })
    }
    expect((await readdir(place)).sort()).toEqual(['evil', 'evil.docket-backup'])
  })

  it('writes over nothing and leaves nothing behind', async () => {
    const { folder, backup } = await aBackup()
    const before = await readFile(backup)
    await expect(writeBackup(folder.path, backup, NOW)).rejects.toMatchObject({ code: 'disk-refused' })
    expect((await readFile(backup)).equals(before)).toBe(true)
    expect(await readdir(join(backup, '..'))).toEqual(['a.docket-backup'])
  })

  it('holds files larger than eight GiB', async () => {
    const folder = await aCaseFolder()
    const { tarHeader, readTarHeader } = await import('../../../src/main/backup/tar')
    const large = { name: 'case.docket/evidence/e1.age', byteLength: 12 * 1024 ** 3 + 5 }
    expect(readTarHeader(Buffer.from(tarHeader(large, NOW)))).toEqual(large)
    const archive = join(folder.path, 'header')
    const file = await open(archive, 'w')
    await file.writeFile(tarHeader(large, NOW))
    await file.truncate(512 + 12 * 1024 ** 3 + 512 + 1024)
    await file.close()
    expect(execFileSync('tar', ['-tvf', archive], { encoding: 'utf8' })).toContain(String(large.byteLength))
  })
})
