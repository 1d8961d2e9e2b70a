import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { aCaseFolderPath } from '../../helpers/host/a-case-folder'
import { aHost } from '../../helpers/host/a-host'
import { temporaryFolder } from '../../helpers/host/temporary-folder'
import { describeWith, extractText, problemsIn } from '../../helpers/pdf/tools'

const PASSPHRASE = '蓝色 自行车 七月'

async function aSheet(withTitle = false) {
  const host = await aHost()
  const { caseId } = await host.call('case.create', { title: '某快递泄露', passphrase: PASSPHRASE })
  await host.call('case.unlock', { caseId, passphrase: PASSPHRASE })
  const request = new Request(`http://window${byteRoutes.recoverySheet(caseId, withTitle)}`)
  const response = await host.serveBytes(request)
  return { host, caseId, response, bytes: new Uint8Array(await response.clone().arrayBuffer()) }
}

/** The key as somebody would copy it from the page, groups, lines and all. */
function printedKey(bytes: Uint8Array): string {
  const found = /AGE-SECRET-KEY-1\s+(?:[0-9A-Z]{1,4}\s+)+/.exec(extractText(bytes))
  return found?.[0] ?? ''
}

describeWith(['pdftotext', 'pdftoppm', 'qpdf', 'zbarimg'], 'the recovery sheet', () => {
  it('opens the case with the key that it prints, typed as it stands there', async () => {
    const { host, caseId, bytes } = await aSheet()
    await host.call('case.lock', { caseId })

    const passphrase = printedKey(bytes)
    expect(passphrase.replace(/\s/g, '')).toHaveLength(74)
    await host.call('case.unlock', { caseId, passphrase })
    await host.call('case.lock', { caseId })
    await host.call('case.unlock', { caseId, passphrase: passphrase.toLowerCase() })
    await host.call('case.changePassphrase', { caseId, current: passphrase, next: '新的口令' })
    await host.call('case.lock', { caseId })
    await host.call('case.unlock', { caseId, passphrase: '新的口令' })
  })

  it('has the same key as a QR code that a scanner reads from the printed page', async () => {
    const { bytes } = await aSheet()
    const folder = await temporaryFolder()
    const picture = join(folder, 'page')
    execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '150', '-', picture], { input: bytes })
    const scanned = execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(scanned.trim()).toBe(printedKey(bytes).replace(/\s/g, ''))
  })

  it('opens the evidence with the standard age tool', async () => {
    const { host, caseId, bytes } = await aSheet()
    const upload = await host.serveBytes(
      new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body: '一张截图' }),
    )
    const { uploadId } = await upload.json()
    const { id } = await host.call('evidence.import', { caseId, uploadId, originalName: 'a.txt' })
    const key = join(await temporaryFolder(), 'key.txt')
    await writeFile(key, printedKey(bytes).replace(/\s/g, ''))
    const sealed = join(host.dataFolder, '某快递泄露.docket', 'evidence', `${id}.age`)
    expect(execFileSync('age', ['-d', '-i', key, sealed], { encoding: 'utf8' })).toBe('一张截图')
  })

  it('says what a replaced key means, and what it leaves open', async () => {
    const { host, caseId, bytes } = await aSheet()
    const text = extractText(bytes).replace(/\s/g, '')
    expect(text).not.toContain('不能换')
    expect(text).toContain('在“保护”里换一把新钥匙')

    const upload = await host.serveBytes(
      new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body: '一张截图' }),
    )
    const { uploadId } = await upload.json()
    const { id } = await host.call('evidence.import', { caseId, uploadId, originalName: 'a.txt' })
    await host.call('case.replaceKey', { caseId, current: PASSPHRASE })
    await host.call('case.lock', { caseId })
    await expect(host.call('case.unlock', { caseId, passphrase: printedKey(bytes) })).rejects.toThrow()

    await host.call('case.unlock', { caseId, passphrase: PASSPHRASE })
    const reprinted = await host.serveBytes(
      new Request(`http://window${byteRoutes.recoverySheet(caseId, false)}`),
    )
    const key = join(await temporaryFolder(), 'key.txt')
    await writeFile(key, printedKey(new Uint8Array(await reprinted.arrayBuffer())).replace(/\s/g, ''))
    const folder = join(host.dataFolder, '某快递泄露.docket')
    const earlier = execFileSync('age', ['-d', '-i', key, join(folder, 'earlier.age')], { encoding: 'utf8' })
    await writeFile(key, earlier)
    const sealed = join(folder, 'evidence', `${id}.age`)
    expect(execFileSync('age', ['-d', '-i', key, sealed], { encoding: 'utf8' })).toBe('一张截图')
  })

  it('is one sound page that names the case only when asked to', async () => {
    const { bytes, caseId, response } = await aSheet()
    expect(problemsIn(bytes)).toBe('')
    const text = extractText(bytes)
    expect(text.split('\f').filter((page) => page.trim() !== '')).toHaveLength(1)
    expect(text).toContain(caseId)
    expect(text).not.toContain('某快递泄露')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).not.toContain('某快递')
    const named = extractText((await aSheet(true)).bytes)
    expect(named).toContain('某快递泄露')
    expect(named.trim().split('\f')).toHaveLength(1)
  })

  it('is not left on this computer by the host', async () => {
    const { host, bytes } = await aSheet()
    const key = printedKey(bytes).replace(/\s/g, '')
    for (const it of await readdir(host.dataFolder, { recursive: true, withFileTypes: true })) {
      if (!it.isFile()) continue
      expect((await readFile(join(it.parentPath, it.name))).includes(key), it.name).toBe(false)
    }
  })

  it('does not exist for a folder that was never sealed', async () => {
    const host = await aHost()
    await aCaseFolderPath(host.dataFolder, 0)
    const [{ caseId = '' } = {}] = (await host.call('case.list', {})).cases
    await host.call('case.open', { caseId })
    const response = await host.serveBytes(
      new Request(`http://window${byteRoutes.recoverySheet(caseId, false)}`),
    )
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'case-unsealed' } })
  })

  it('opens a case whose passphrase file is gone', async () => {
    const { host, caseId, bytes } = await aSheet()
    await host.call('case.lock', { caseId })
    await rm(join(host.dataFolder, '某快递泄露.docket', 'identity.age'))
    await host.call('case.unlock', { caseId, passphrase: printedKey(bytes) })
  })
})
