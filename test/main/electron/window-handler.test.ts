import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWindowHandler } from '../../../src/main/electron/window-handler'
import { createWindowAssets } from '../../../src/main/host/window-assets'

let folder: string
let handle: (request: Request) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leakdocket-window-'))
  await writeFile(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__">')
  await writeFile(join(folder, 'index.js'), 'export {}')
  handle = createWindowHandler({
    assets: createWindowAssets(folder),
    serveBytes: async (request) => new Response(`${request.method} bytes`),
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const status = async (address: string) => (await handle(new Request(address))).status

test('the page comes with a content security policy that lets in nothing but the app', async () => {
  const page = await handle(new Request('leakdocket://app/'))
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  const [, nonce = ''] = /nonce-([^']+)/.exec(policy) ?? []
  expect(await page.text()).toBe(`<meta nonce="${nonce}">`)
})

test('bytes of the case come from the host, everything else from the built window or not at all', async () => {
  const upload = new Request('leakdocket://app/bytes/cases/c1/uploads', { method: 'POST', body: 'x' })
  expect(await (await handle(upload)).text()).toBe('POST bytes')
  expect(await status('leakdocket://app/index.js')).toBe(200)
  expect(await status('leakdocket://app/missing.js')).toBe(404)
  expect(await status('leakdocket://app/host')).toBe(404)
  expect(await status('leakdocket://app/session')).toBe(404)
})

test('no address leads out of the folder of the window, nor to another host', async () => {
  for (const address of [
    'leakdocket://app/../../etc/passwd',
    'leakdocket://app/%2e%2e/%2e%2e/etc/passwd',
    'leakdocket://app/..%5c..%5cetc',
    'leakdocket://app/.hidden',
    'leakdocket://app//etc/passwd',
    'leakdocket://other/index.js',
  ]) {
    expect(await status(address), address).toBe(404)
  }
})
