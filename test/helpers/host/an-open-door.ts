import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serve } from '../../../src/main/browser/serve'
import { aHost, type TestHost } from './a-host'
import { temporaryFolder } from './temporary-folder'

export interface TestDoor {
  readonly host: TestHost
  readonly origin: string
  /** What stands behind # in the address. */
  readonly ticket: string
  /** Send with the headers of our own page; `cookie` once it was exchanged. */
  send(path: string, init?: RequestInit & { readonly body?: BodyInit }): Promise<Response>
  /** Exchange the ticket, as the page does first. */
  enter(): Promise<Response>
  /** The cookie that the exchange gave; '' before it. */
  cookie(): string
}

/** A real server on a free port, with a built window of three files. */
export async function anOpenDoor(): Promise<TestDoor> {
  const folder = await temporaryFolder()
  const assetsFolder = join(folder, 'renderer')
  await mkdir(join(assetsFolder, 'assets'), { recursive: true })
  await writeFile(
    join(assetsFolder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__" /><script type="module" src="./assets/app.js"></script>',
  )
  await writeFile(join(assetsFolder, 'assets', 'app.js'), 'export {}')
  await writeFile(join(assetsFolder, 'assets', 'worker-1.min.mjs'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')

  const host = await aHost()
  const door = await serve({ host, assetsFolder, port: 0 })
  onTestFinished(() => door.close())
  const [origin = '', ticket = ''] = door.address.split('/#')
  let cookie = ''

  const send: TestDoor['send'] = (path, init = {}) =>
    fetch(origin + path, {
      ...init,
      headers: { origin, cookie, ...init.headers },
    })
  return {
    host,
    origin,
    ticket,
    send,
    async enter() {
      const response = await send('/session', { method: 'POST', body: JSON.stringify({ token: ticket }) })
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    },
    cookie: () => cookie,
  }
}
