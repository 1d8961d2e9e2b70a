import { describe, expect, it } from 'vitest'
import { byteRoutes } from '../../src/shared/contract/byte-routes'
import { HostReply, valueOrThrow } from '../../src/shared/contract/envelope'
import {
  hostContract,
  type OperationInput,
  type OperationName,
  type OperationOutput,
} from '../../src/shared/contract/host-contract'
import { HostEvent } from '../../src/shared/contract/host-event'
import { AppError } from '../../src/shared/errors/app-error'
import { aHost, type TestHost } from '../helpers/host/a-host'
import { anOpenDoor } from '../helpers/host/an-open-door'

/** A window's way to its host: requests, and the bytes beside them. */
interface Way {
  readonly host: TestHost
  send(request: unknown): Promise<unknown>
  bytes(path: string, init?: { readonly method: string; readonly body: string }): Promise<Response>
}

const ways: Record<string, () => Promise<Way>> = {
  'structured clone (Electron)': async () => {
    const host = await aHost()
    return {
      host,
      send: async (request) => structuredClone(await host.dispatch(structuredClone(request))),
      bytes: (path, init) => host.serveBytes(new Request(`http://window${path}`, init)),
    }
  },
  'HTTP (browser)': async () => {
    const { host, send, enter } = await anOpenDoor()
    await enter()
    return {
      host,
      send: async (request) =>
        (await send('/host', { method: 'POST', body: JSON.stringify(request) })).json(),
      bytes: (path, init) => send(path, init),
    }
  },
}

/** What the window does with every answer: check it against the promise of this very operation. */
async function call<Name extends OperationName>(
  way: Way,
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  try {
    const value = valueOrThrow(HostReply.parse(await way.send({ operation: name, input })))
    return hostContract[name].output.parse(value) as OperationOutput<typeof name>
  } catch (error) {
    if (error instanceof AppError) {
      expect(['input-invalid', 'internal', ...hostContract[name].failsWith]).toContain(error.code)
    }
    throw error
  }
}

async function anOpenCase(way: Way): Promise<string> {
  const { caseId } = await call(way, 'case.create', { title: '某快递泄露', passphrase: null })
  await call(way, 'case.open', { caseId })
  return caseId
}

describe.each(Object.entries(ways))('the host contract over %s', (_, open) => {
  it('leads from a new case to an exported paper, each answer as promised', async () => {
    const way = await open()
    const caseId = await anOpenCase(way)
    await call(way, 'record.put', {
      caseId,
      noun: 'party',
      id: 'p0',
      body: { kind: 'person', standing: 'complainant', name: '李敏䶮' },
    })
    const uploaded = await way.bytes(byteRoutes.upload(caseId), { method: 'POST', body: '三万条' })
    const { uploadId } = await uploaded.json()
    const evidence = await call(way, 'evidence.import', { caseId, uploadId, originalName: '聊天.txt' })
    await call(way, 'record.put', {
      caseId,
      noun: 'incident',
      id: 'i1',
      body: { title: '群内出售', occurredAt: '2026-10-03', conduct: ['sold'], evidence: [evidence.id] },
    })
    expect(await call(way, 'evidence.verify', { caseId, evidenceId: evidence.id })).toEqual({
      result: 'unchanged',
    })
    await call(way, 'record.trash', { caseId, noun: 'incident', id: 'i1' })
    await call(way, 'record.restore', { caseId, noun: 'incident', id: 'i1' })
    expect((await call(way, 'law.evaluate', { caseId })).articles.length).toBeGreaterThan(0)

    const { draftId, pages } = await call(way, 'draft.render', { caseId, document: 'police-report' })
    expect(pages).toBeGreaterThan(0)
    expect((await (await way.bytes(byteRoutes.draft(draftId))).text()).slice(0, 5)).toBe('%PDF-')
    expect((await call(way, 'draft.export', { caseId, draftId })).fileName).toMatch(/\.pdf$/)

    const { cases } = await call(way, 'case.list', {})
    expect(cases).toMatchObject([{ caseId, incidents: 1, evidence: 1, state: 'ready' }])
    await call(way, 'case.close', { caseId })
    for (const event of way.host.events) HostEvent.parse(JSON.parse(JSON.stringify(event)))
  })

  it('describes itself, lists its law and makes its sample', async () => {
    const way = await open()
    expect(await call(way, 'app.describe', {})).toMatchObject({ version: '0.0.0' })
    expect((await call(way, 'law.catalogue', {})).articles.length).toBeGreaterThan(10)
    await call(way, 'case.createSample', {})
    expect((await call(way, 'case.list', {})).cases).toHaveLength(1)
  })

  it('carries a foreseen failure with its code and details', async () => {
    const way = await open()
    const caseId = await anOpenCase(way)

    await expect(call(way, 'case.open', { caseId: 'nobody' })).rejects.toMatchObject({
      code: 'case-not-found',
      details: { caseId: 'nobody' },
    })
    await expect(
      call(way, 'record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '' } }),
    ).rejects.toMatchObject({
      code: 'record-invalid',
      details: { problems: [{ path: 'title', expected: 'text that is not empty' }] },
    })
    await expect(
      call(way, 'evidence.import', { caseId, uploadId: 'u1', originalName: 'a' }),
    ).rejects.toMatchObject({ code: 'upload-not-found' })
    await expect(call(way, 'draft.render', { caseId, document: 'police-report' })).rejects.toMatchObject({
      code: 'case-empty',
      details: { caseId },
    })
  })

  it('carries null, and text of every kind, unchanged', async () => {
    const way = await open()
    const caseId = await anOpenCase(way)
    const account = '他说：“三万条”\u2028 𠮷 👩‍👩‍👧 שלום \\ " \u{10FFFF}'
    await call(way, 'record.put', {
      caseId,
      noun: 'incident',
      id: 'i1',
      body: { title: 'x', account, place: 'y' },
    })
    await call(way, 'record.put', { caseId, noun: 'incident', id: 'i1', body: { place: null } })

    const entries = way.host.events.flatMap((event) => (event.type === 'case.entries' ? event.entries : []))
    expect(entries.slice(-2).map(({ body }) => body)).toEqual([
      { title: 'x', account, place: 'y' },
      { place: null },
    ])
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'case.list'],
    ['an operation that is not there', { operation: 'case.destroy', input: {} }],
    ['a name every object has', { operation: 'constructor', input: {} }],
    ['the prototype', { operation: '__proto__', input: {} }],
    ['a key too many', { operation: 'case.list', input: {}, path: '/etc' }],
    ['a key too many in the input', { operation: 'case.list', input: { folder: '/etc' } }],
    ['a wrong type', { operation: 'case.open', input: { caseId: 7 } }],
    ['a path for an id', { operation: 'case.open', input: { caseId: '../x' } }],
    [
      'a paper that cannot be drafted',
      { operation: 'draft.render', input: { caseId: 'c', document: 'novel' } },
    ],
  ])('refuses %s as a fault of the program', async (_, request) => {
    const way = await open()
    expect(HostReply.parse(await way.send(request))).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    })
  })
})
