import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { sampleFolder } from '../../fixtures/sample-case'
import { aHost, aHostWithCase, type TestHost } from '../../helpers/host/a-host'

const base = 'http://127.0.0.1'
const upload = (
  host: TestHost,
  caseId: string,
  body: BodyInit | null,
  headers: Record<string, string> = {},
) =>
  host.serveBytes(
    new Request(base + byteRoutes.upload(caseId), {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit),
  )
const get = (host: TestHost, path: string) => host.serveBytes(new Request(base + path))

async function aHostWithFile(bytes: Uint8Array, originalName: string) {
  const host = await aHostWithCase()
  const { uploadId } = await (await upload(host, host.caseId, Uint8Array.from(bytes))).json()
  const record = await host.call('evidence.import', { caseId: host.caseId, uploadId, originalName })
  return { host, record, original: byteRoutes.original(host.caseId, record.id) }
}

describe('bytes beside the contract', () => {
  it('an upload is answered with what arrived', async () => {
    const host = await aHostWithCase()
    const response = await upload(host, host.caseId, '证据')
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({
      uploadId: expect.any(String),
      byteLength: 6,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('an original comes back byte for byte, to be saved and never to be run', async () => {
    const bytes = await readFile(`${sampleFolder}evidence/privacy-policy.pdf`)
    const { host, original } = await aHostWithFile(bytes, '隐私“政策”.pdf')

    const response = await get(host, original)

    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-disposition':
        "attachment; filename*=UTF-8''%E9%9A%90%E7%A7%81%E2%80%9C%E6%94%BF%E7%AD%96%E2%80%9D.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('a picture keeps its type, so that a window can show it; a page or an SVG does not', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const picture = await aHostWithFile(png, 'a.png')
    expect((await get(picture.host, picture.original)).headers.get('content-type')).toBe('image/png')
    for (const text of ['<!doctype html><script>1</script>', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
      const page = await aHostWithFile(Buffer.from(text), 'a.png')
      expect((await get(page.host, page.original)).headers.get('content-type')).toBe(
        'application/octet-stream',
      )
    }
  })

  it('a thumbnail is a WebP picture, and not there for what is no picture', async () => {
    const png = await sharp({ create: { width: 900, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const { host, record } = await aHostWithFile(png, 'a.png')
    const response = await get(host, byteRoutes.thumbnail(host.caseId, record.id))
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width: 480 })

    const text = await aHostWithFile(Buffer.from('text'), 'a.txt')
    expect((await get(text.host, byteRoutes.thumbnail(text.host.caseId, text.record.id))).status).toBe(404)
  })

  it('a draft comes as the PDF that was drawn', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const { draftId } = await host.call('draft.render', { caseId, document: 'evidence-list' })

    const response = await get(host, byteRoutes.draft(draftId))
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(await response.text()).toMatch(/^%PDF-/)
  })

  it('a draft comes as a file to save in each format', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const { draftId, draft } = await host.call('draft.render', { caseId, document: 'evidence-list' })

    for (const [format, ending] of [
      ['pdf', '.pdf'],
      ['docx', '.docx'],
      ['text', '.txt'],
    ] as const) {
      const response = await get(host, byteRoutes.draftFile(draftId, format))
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(`${draft.title} ${draft.day}${ending}`)}`,
      )
    }
    const short = await get(host, byteRoutes.draftFile(draftId, 'text', 200))
    expect([...(await short.text())].length).toBeLessThanOrEqual(200)
    expect((await get(host, `/bytes/drafts/${draftId}/exe`)).status).toBe(404)
  })

  it('the periods come as a calendar file, one event for each last day', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const { deadlines, day } = await host.call('law.evaluate', { caseId })

    const response = await get(host, byteRoutes.deadlines(caseId))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`期限 ${day}.ics`)}`,
    })
    const events = (await response.text()).split('BEGIN:VEVENT').length - 1
    expect(events).toBe(deadlines.filter(({ lastDay }) => lastDay !== null).length)
    expect(events).toBeGreaterThan(0)
  })

  it.each([
    ['another case', '/bytes/cases/nobody/evidence/e1', 404],
    ['evidence that is not there', undefined, 404],
    ['a draft that is not there', '/bytes/drafts/d1', 404],
    ['a path out of the folder', '/bytes/cases/c/evidence/..%2f..%2fdocket.json', 404],
    ['an address that is none', '/bytes/', 404],
  ])('%s is answered, not thrown', async (_, path, status) => {
    const host = await aHostWithCase()
    const response = await get(host, path ?? byteRoutes.original(host.caseId, 'e1'))
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('a failed upload carries the same envelope as a failed operation', async () => {
    const host = await aHostWithCase()
    const response = await upload(host, host.caseId, 'x', { 'content-length': String(17 * 1024 ** 3) })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'evidence-too-large' } })
  })

  it('a file without bytes is refused by its name when it is imported', async () => {
    const host = await aHostWithCase()
    const { uploadId } = await (await upload(host, host.caseId, null)).json()
    await expect(
      host.call('evidence.import', { caseId: host.caseId, uploadId, originalName: '空.png' }),
    ).rejects.toMatchObject({ code: 'evidence-empty', details: { name: '空.png' } })
  })

  it('an upload that stops in the middle leaves nothing', async () => {
    const host = await aHostWithCase()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.alloc(100_000))
      },
      pull(controller) {
        controller.error(new DOMException('gone', 'AbortError'))
      },
    })
    const gone = AbortSignal.abort()
    const response = await host.serveBytes(
      new Request(base + byteRoutes.upload(host.caseId), {
        method: 'POST',
        body,
        duplex: 'half',
        signal: gone,
      } as RequestInit),
    )
    expect(response.status).toBe(500)
    const [folder = ''] = (await readdir(host.dataFolder)).filter((name) => name.endsWith('.docket'))
    expect(await readdir(join(host.dataFolder, folder, 'incoming'))).toEqual([])
  })
})
