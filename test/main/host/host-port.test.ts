import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { createHost, type Host } from '../../../src/main/host/create-host'
import { connectHostOverPort, type HostPort, serveHostOverPort } from '../../../src/main/host/host-port'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import type { HostEvent } from '../../../src/shared/contract/host-event'
import { AppError } from '../../../src/shared/errors/app-error'
import { resourcesFolder } from '../../helpers/resources-folder'

const ADDRESS = 'leakdocket://app'
const MIB = 1024 ** 2
const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

function portOf(port: MessagePort): HostPort {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage, onEnd) {
      port.on('message', onMessage)
      port.on('close', onEnd)
    },
  }
}

/** The host behind a channel, as its process has it, and a way to end that process. */
function overChannel(host: Host | Promise<Host>): { readonly remote: Host; readonly die: () => void } {
  const { port1, port2 } = new MessageChannel()
  closers.push(() => port1.close())
  serveHostOverPort(host, portOf(port1))
  return { remote: connectHostOverPort(portOf(port2)), die: () => port1.close() }
}

async function realHost(): Promise<Host> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'leakdocket-port-'))
  const host = await createHost({ dataFolder, resourcesFolder, door: 'electron', version: '0.0.0' })
  closers.push(() => rm(dataFolder, { recursive: true, force: true }))
  closers.push(() => host.close())
  return host
}

/** A host that serves bytes as told, and nothing else. */
function byteHost(serveBytes: Host['serveBytes']): Host {
  return {
    dispatch: async () => ({ ok: true, value: {} }),
    serveBytes,
    listen: () => () => {},
    close: async () => {},
  }
}

interface Source {
  readonly stream: ReadableStream<Uint8Array>
  madeBytes: number
  isCancelled: boolean
}

/** So many bytes, made only when they are asked for. */
function source(byteLength: number, pieceBytes = MIB): Source {
  const state: Source = {
    madeBytes: 0,
    isCancelled: false,
    stream: new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (state.madeBytes === byteLength) return controller.close()
          const bytes = Math.min(pieceBytes, byteLength - state.madeBytes)
          controller.enqueue(new Uint8Array(bytes).fill(state.madeBytes / pieceBytes))
          state.madeBytes += bytes
        },
        cancel() {
          state.isCancelled = true
        },
      },
      { highWaterMark: 0 },
    ),
  }
  return state
}

async function hashOf(stream: AsyncIterable<Uint8Array> | null): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of stream ?? []) hash.update(piece)
  return hash.digest('hex')
}

describe('requests', () => {
  test('reach the host and are answered each with its own answer', async () => {
    const { remote } = overChannel(await realHost())
    const [described, refused, listed] = await Promise.all([
      remote.dispatch({ operation: 'app.describe', input: {} }),
      remote.dispatch({ operation: 'case.open', input: { caseId: 'none' } }),
      remote.dispatch({ operation: 'case.list', input: {} }),
    ])
    expect(described).toMatchObject({ ok: true, value: { door: 'electron' } })
    expect(refused).toMatchObject({ ok: false, error: { code: 'case-not-found' } })
    expect(listed).toMatchObject({ ok: true })
  })

  test('of a host that could not be opened are answered with why', async () => {
    const opening = Promise.reject(new AppError('disk-refused', 'EROFS', { reason: 'the disk is read-only' }))
    const { remote } = overChannel(opening)
    const reply = await remote.dispatch({ operation: 'case.list', input: {} })
    expect(reply).toMatchObject({ ok: false, error: { code: 'disk-refused' } })
    const bytes = await remote.serveBytes(new Request(`${ADDRESS}${byteRoutes.draft('d')}`))
    expect(await bytes.json()).toMatchObject({ ok: false, error: { code: 'disk-refused' } })
    await remote.close()
  })

  test('a case is made, opened with its events, and its evidence comes back byte for byte', async () => {
    const { remote } = overChannel(await realHost())
    const events: HostEvent[] = []
    remote.listen((event) => events.push(event))
    const made = await remote.dispatch({
      operation: 'case.create',
      input: { title: '示例', passphrase: null },
    })
    if (!made.ok) throw new Error(made.error.message)
    const { caseId } = made.value as { caseId: string }
    await remote.dispatch({ operation: 'case.open', input: { caseId } })

    const bytes = new Uint8Array(700_000).map((_, index) => index * 31)
    const upload = await remote.serveBytes(
      new Request(`${ADDRESS}${byteRoutes.upload(caseId)}`, { method: 'POST', body: bytes }),
    )
    expect(upload.status).toBe(201)
    const { uploadId, sha256 } = (await upload.json()) as { uploadId: string; sha256: string }
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const imported = await remote.dispatch({
      operation: 'evidence.import',
      input: { caseId, uploadId, originalName: '通话记录.bin' },
    })
    if (!imported.ok) throw new Error(imported.error.message)
    const { id } = imported.value as { id: string }
    const original = await remote.serveBytes(new Request(`${ADDRESS}${byteRoutes.original(caseId, id)}`))
    expect(original.headers.get('content-length')).toBe('700000')
    expect(await hashOf(original.body)).toBe(sha256)

    expect(events.at(-1)).toMatchObject({ type: 'case.entries', caseId })
    await remote.close()
    expect(events.at(-1)).toEqual({ type: 'case.closed', caseId })
  })

  test('an event is heard by everyone who listens, and no longer by who stopped', async () => {
    const listeners = new Set<(event: HostEvent) => void>()
    const { remote } = overChannel({
      ...byteHost(async () => new Response(null)),
      dispatch: async () => {
        for (const listener of listeners) listener({ type: 'case.closed', caseId: 'c1' })
        return { ok: true, value: {} }
      },
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    })
    const heard: string[] = []
    remote.listen(() => heard.push('a'))
    const stop = remote.listen(() => heard.push('b'))
    await remote.dispatch({})
    stop()
    await remote.dispatch({})
    expect(heard).toEqual(['a', 'b', 'a'])
  })
})

describe('bytes', () => {
  const LENGTH = 100 * MIB

  test('100 MB to a slow reader never run more than 4 MB ahead of it', async () => {
    const made = source(LENGTH)
    const { remote } = overChannel(byteHost(async () => new Response(made.stream)))
    const response = await remote.serveBytes(new Request(`${ADDRESS}/bytes/x`))
    let readBytes = 0
    let aheadBytes = 0
    for await (const piece of response.body ?? []) {
      readBytes += piece.byteLength
      if (readBytes % (10 * MIB) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      aheadBytes = Math.max(aheadBytes, made.madeBytes - readBytes)
    }
    expect(readBytes).toBe(LENGTH)
    expect(aheadBytes).toBeLessThanOrEqual(4 * MIB)
  })

  test('100 MB to a host that reads slowly never run more than 4 MB ahead of it, and arrive unchanged', async () => {
    const sent = source(LENGTH)
    let aheadBytes = 0
    const { remote } = overChannel(
      byteHost(async (request) => {
        let readBytes = 0
        const hash = createHash('sha256')
        for await (const piece of request.body ?? []) {
          hash.update(piece)
          readBytes += piece.byteLength
          if (readBytes % (10 * MIB) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
          aheadBytes = Math.max(aheadBytes, sent.madeBytes - readBytes)
        }
        return new Response(hash.digest('hex'))
      }),
    )
    const response = await remote.serveBytes(upload(sent.stream))
    expect(await response.text()).toBe(await hashOf(source(LENGTH).stream))
    expect(aheadBytes).toBeLessThanOrEqual(4 * MIB)
  })

  test('one piece larger than a message is sent in parts', async () => {
    const { remote } = overChannel(byteHost(async (request) => new Response(request.body)))
    const response = await remote.serveBytes(upload(source(9 * MIB + 17, 9 * MIB + 17).stream))
    const pieces: number[] = []
    for await (const piece of response.body ?? []) pieces.push(piece.byteLength)
    expect(Math.max(...pieces)).toBeLessThanOrEqual(256 * 1024)
    expect(pieces.reduce((sum, it) => sum + it, 0)).toBe(9 * MIB + 17)
  })

  test('a reader that stops lets go of the source', async () => {
    const made = source(LENGTH)
    const { remote } = overChannel(byteHost(async () => new Response(made.stream)))
    const response = await remote.serveBytes(new Request(`${ADDRESS}/bytes/x`))
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await expect.poll(() => made.isCancelled).toBe(true)
    expect(made.madeBytes).toBeLessThan(10 * MIB)
  })

  test('a host that answers without reading lets go of what is sent', async () => {
    const sent = source(LENGTH)
    const { remote } = overChannel(byteHost(async () => new Response('Too large', { status: 413 })))
    const response = await remote.serveBytes(upload(sent.stream))
    expect(response.status).toBe(413)
    await expect.poll(() => sent.isCancelled).toBe(true)
  })

  test('who goes away is known to the host by the signal of the request', async () => {
    const gone = new AbortController()
    const { remote } = overChannel(
      byteHost(async ({ signal }) => {
        queueMicrotask(() => gone.abort())
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        return new Response('stopped')
      }),
    )
    const response = await remote.serveBytes(new Request(`${ADDRESS}/bytes/x`, { signal: gone.signal }))
    expect(await response.text()).toBe('stopped')
  })

  test('a source that fails in the middle fails for the reader, with its code', async () => {
    const failing = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      pull: (controller) => controller.error(new AppError('evidence-missing', 'gone', { evidenceId: 'e1' })),
    })
    const { remote } = overChannel(byteHost(async () => new Response(failing)))
    const response = await remote.serveBytes(new Request(`${ADDRESS}/bytes/x`))
    await expect(hashOf(response.body)).rejects.toMatchObject({ code: 'evidence-missing' })
  })
})

describe('when the host process dies', () => {
  test('everything that waits is answered, and so is everything asked later', async () => {
    const { remote, die } = overChannel({
      ...byteHost(() => new Promise(() => {})),
      dispatch: () => new Promise(() => {}),
      close: () => new Promise(() => {}),
    })
    const sent = source(LENGTH_OF_A_LARGE_FILE)
    const waiting = [remote.dispatch({}), remote.dispatch({})]
    const bytes = remote.serveBytes(upload(sent.stream))
    const closing = remote.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
    die()

    const ended = { ok: false, error: { code: 'internal' } }
    for (const reply of await Promise.all(waiting)) expect(reply).toMatchObject(ended)
    const response = await bytes
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject(ended)
    expect(sent.isCancelled).toBe(true)
    await closing
    expect(await remote.dispatch({})).toMatchObject(ended)
    expect((await remote.serveBytes(new Request(`${ADDRESS}/bytes/x`))).status).toBe(503)
    await remote.close()
  })

  test('a file that is being read fails rather than ending early', async () => {
    const { remote, die } = overChannel(
      byteHost(async () => new Response(source(LENGTH_OF_A_LARGE_FILE).stream)),
    )
    const response = await remote.serveBytes(new Request(`${ADDRESS}/bytes/x`))
    setTimeout(die, 20)
    await expect(hashOf(response.body)).rejects.toMatchObject({ code: 'internal' })
  })
})

const LENGTH_OF_A_LARGE_FILE = 100_000 * MIB

function upload(body: ReadableStream<Uint8Array>): Request {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  return new Request(`${ADDRESS}/bytes/cases/c1/uploads`, init)
}
