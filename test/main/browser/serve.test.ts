import { readdir } from 'node:fs/promises'
import { request as plainRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { serve } from '../../../src/main/browser/serve'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { EVIDENCE_LIMIT_BYTES } from '../../../src/shared/domain/evidence'
import { anOpenDoor, type TestDoor } from '../../helpers/host/an-open-door'

const describeApp = JSON.stringify({ operation: 'app.describe', input: {} })

/** A request exactly as written: no client tidies it up. */
function raw(door: TestDoor, text: string): Promise<string> {
  const { hostname, port } = new URL(door.origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.once('close', () => resolve(answer))
    socket.once('error', reject)
  })
}

async function anOpenCase(door: TestDoor): Promise<string> {
  const { caseId } = await door.host.call('case.create', { title: '某快递泄露', passphrase: null })
  await door.host.call('case.open', { caseId })
  return caseId
}

async function incomingOf({ host }: TestDoor): Promise<readonly string[]> {
  const [folder = ''] = (await readdir(host.dataFolder)).filter((name) => name.endsWith('.docket'))
  return readdir(join(host.dataFolder, folder, 'incoming'))
}

describe('the browser door', () => {
  it('listens on the loopback address only', async () => {
    const door = await anOpenDoor()
    expect(new URL(door.origin).hostname).toBe('127.0.0.1')
  })

  it('exchanges its ticket once for a cookie that scripts and other sites cannot have', async () => {
    const door = await anOpenDoor()
    const response = await door.enter()

    const { port } = new URL(door.origin)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(response.status).toBe(204)
    expect(cookie).toMatch(new RegExp(`^leakdocket-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))
    expect(cookie).not.toContain(door.ticket)
    expect((await door.enter()).status).toBe(403)
  })

  it('does not use the ticket up on a wrong one', async () => {
    const door = await anOpenDoor()
    for (const body of ['{"token":"wrong"}', '{}', 'no json', '{"token":7}']) {
      expect((await door.send('/session', { method: 'POST', body })).status).toBe(403)
    }
    expect((await door.enter()).status).toBe(204)
  })

  it('does not exchange the ticket for another site', async () => {
    const door = await anOpenDoor()
    const body = JSON.stringify({ token: door.ticket })
    const headers = { origin: 'https://evil.example' }
    expect((await door.send('/session', { method: 'POST', body, headers })).status).toBe(403)
  })

  it('gives nothing of a case to who has no cookie', async () => {
    const door = await anOpenDoor()
    expect((await door.send('/host', { method: 'POST', body: describeApp })).status).toBe(403)
    expect((await door.send('/events')).status).toBe(403)
    expect((await door.send(byteRoutes.original('c', 'e'))).status).toBe(403)
    expect((await door.send(byteRoutes.upload('c'), { method: 'POST', body: 'x' })).status).toBe(403)
  })

  it('answers our page', async () => {
    const door = await anOpenDoor()
    await door.enter()
    const response = await door.send('/host', { method: 'POST', body: describeApp })
    expect(await response.json()).toMatchObject({ ok: true, value: { door: 'browser' } })
  })

  it('refuses a request under another name, as DNS rebinding would send it', async () => {
    const door = await anOpenDoor()
    const answer = await raw(door, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1.1 403 /)
    expect(answer).toContain('wrong host')
  })

  it('serves the built window without a token, with a nonce of its own for every load', async () => {
    const door = await anOpenDoor()
    const loads = await Promise.all([door.send('/'), door.send('/')])
    const nonces = await Promise.all(
      loads.map(async (response) => {
        const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? ''
        expect(response.headers.get('content-security-policy')).toBe(
          "default-src 'none'; script-src 'self'; " +
            `style-src 'self' 'nonce-${nonce}'; ` +
            "img-src 'self' blob:; connect-src 'self'; font-src 'self'; worker-src 'self'; " +
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        )
        return nonce
      }),
    )
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('serves scripts and workers under the type that browsers insist on', async () => {
    const door = await anOpenDoor()
    for (const path of ['/assets/app.js', '/assets/worker-1.min.mjs']) {
      expect((await door.send(path)).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    }
  })

  it('has every answer kept nowhere, sniffed by nobody and read by no other origin', async () => {
    const door = await anOpenDoor()
    const answers = [
      door.send('/'),
      door.send('/assets/app.js'),
      door.send('/nowhere'),
      door.send('/events'),
      door.send('/host', { method: 'POST', body: describeApp }),
      door.enter(),
    ]
    for (const { headers } of await Promise.all(answers)) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//etc/passwd',
    '/assets/\0',
    '/.hidden',
  ])('does not leave the folder of the window for %j', async (path) => {
    const door = await anOpenDoor()
    const host = new URL(door.origin).host
    const answer = await raw(door, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1.1 (400|403|404) /)
    expect(answer).not.toMatch(/secret$|root:/)
  })

  it('serves no address of another kind', async () => {
    const door = await anOpenDoor()
    const host = new URL(door.origin).host
    for (const target of ['http://evil.example/', '*']) {
      const answer = await raw(door, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1.1 400 /)
    }
  })

  it('refuses what is no request, and one longer than anybody types', async () => {
    const door = await anOpenDoor()
    await door.enter()
    expect((await door.send('/host', { method: 'POST', body: 'no json' })).status).toBe(400)
    const long = JSON.stringify({ operation: 'app.describe', input: { a: 'x'.repeat(9 * 1024 ** 2) } })
    expect((await door.send('/host', { method: 'POST', body: long })).status).toBe(400)
  })

  it('tells events to the page as they happen, and stops when it leaves', async () => {
    const door = await anOpenDoor()
    await door.enter()
    const leaving = new AbortController()
    const events = await door.send('/events', { signal: leaving.signal })
    expect(events.headers.get('content-type')).toBe('text/event-stream')
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()

    const caseId = await anOpenCase(door)

    let text = ''
    while (!text.includes('case.entries')) text += (await reader?.read())?.value ?? ''
    const data = /^data: (.+)$/m.exec(text)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ type: 'case.entries', caseId, from: 0, total: 1 })
    leaving.abort()
  })

  it('takes a file of several megabytes in, and gives it back the same', async () => {
    const door = await anOpenDoor()
    await door.enter()
    const caseId = await anOpenCase(door)
    const bytes = Buffer.alloc(20 * 1024 ** 2, '证据')

    const { uploadId } = await (
      await door.send(byteRoutes.upload(caseId), { method: 'POST', body: bytes })
    ).json()
    const { id } = await door.host.call('evidence.import', { caseId, uploadId, originalName: '大.bin' })

    const back = await door.send(byteRoutes.original(caseId, id))
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('answers a sender whose file is too large, instead of hanging up', async () => {
    const door = await anOpenDoor()
    await door.enter()
    const caseId = await anOpenCase(door)
    const cookie = door.cookie()
    const status = await new Promise((resolve, reject) => {
      const sending = plainRequest(
        door.origin + byteRoutes.upload(caseId),
        {
          method: 'POST',
          headers: { origin: door.origin, cookie, 'content-length': EVIDENCE_LIMIT_BYTES + 1 },
        },
        (response) => {
          resolve(response.statusCode)
          sending.destroy()
        },
      )
      sending.on('error', reject)
      sending.write(Buffer.alloc(1024 ** 2))
    })
    expect(status).toBe(413)
    expect(await incomingOf(door)).toEqual([])
  })

  it('keeps nothing of an upload whose sender goes away', async () => {
    const door = await anOpenDoor()
    await door.enter()
    const caseId = await anOpenCase(door)
    const sending = plainRequest(door.origin + byteRoutes.upload(caseId), {
      method: 'POST',
      headers: { origin: door.origin, cookie: door.cookie(), 'content-length': 10 * 1024 ** 2 },
    })
    sending.on('error', () => undefined)
    sending.write(Buffer.alloc(1024 ** 2))
    while ((await incomingOf(door)).length === 0) await wait(10)

    sending.destroy()

    for (let tries = 0; tries < 200 && (await incomingOf(door)).length > 0; tries += 1) await wait(10)
    expect(await incomingOf(door)).toEqual([])
  })

  it('says which port is in use', async () => {
    const door = await anOpenDoor()
    const port = Number(new URL(door.origin).port)
    await expect(serve({ host: door.host, assetsFolder: '/', port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
