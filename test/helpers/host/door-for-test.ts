import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serve } from '../../../src/main/browser/serve'
import { HostReply, type HostRequest } from '../../../src/shared/contract/envelope'
import { type HostForTest, hostForTest } from './host-for-test'
import { temporaryFolder } from './temporary-folder'

export interface DoorForTest extends HostForTest {
  readonly origin: string
  /** What the printed address carries behind `#`. */
  readonly ticket: string
  /** What makes a request one of our window: the cookie it was given, and its origin. */
  readonly windowHeaders: Readonly<Record<string, string>>
  /** Ask as a window does that holds the cookie; `init` says what is different. */
  request(path: string, init?: RequestInit): Promise<Response>
  send(request: HostRequest): Promise<HostReply>
}

/** A small stand-in for the built window. */
async function assetsForTest(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__" />')
  await writeFile(join(folder, 'assets', 'index-aB_3-d.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'worker.min-x.mjs'), 'export {}')
  await writeFile(join(folder, 'assets', 'font.woff2'), 'wOF2')
  await writeFile(join(folder, '.secret'), 'secret')
  return folder
}

/** A host behind its loopback door, with the cookie already had; closed when the test is over. */
export async function doorForTest(): Promise<DoorForTest> {
  const host = await hostForTest()
  const door = await serve({ host: host.host, assetsFolder: await assetsForTest(), port: 0 })
  onTestFinished(() => door.close())
  const [origin = '', ticket = ''] = door.address.split('/#')
  const { headers } = await exchange(origin, ticket)
  const windowHeaders = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin }

  const request: DoorForTest['request'] = (path, { headers: more, ...init }: RequestInit = {}) =>
    fetch(origin + path, { ...init, headers: { ...windowHeaders, ...more } })
  return {
    ...host,
    origin,
    ticket,
    windowHeaders,
    request,
    async send(body) {
      const response = await request('/host', { method: 'POST', body: JSON.stringify(body) })
      return HostReply.parse(await response.json())
    },
  }
}

/** What the page does first: give the ticket of its address for a cookie. */
export function exchange(origin: string, ticket: string): Promise<Response> {
  return fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: ticket }),
  })
}
