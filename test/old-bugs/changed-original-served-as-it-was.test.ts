import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { byteRoutes } from '../../src/shared/contract/byte-routes'
import { aHostWithCase } from '../helpers/host/a-host'

/** A case with two originals whose files changed places: each opens, and is another's. */
async function withSwapped(contents: readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]) {
  const host = await aHostWithCase()
  const { caseId } = host
  const ids: string[] = []
  for (const body of contents) {
    const request = new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body })
    const { uploadId } = await (await host.serveBytes(request)).json()
    ids.push((await host.call('evidence.import', { caseId, uploadId, originalName: 'a.bin' })).id)
  }
  const [first = '', second = ''] = ids
  const place = (name: string) => join(host.dataFolder, '某快递泄露.docket', 'evidence', `${name}.age`)
  await rename(place(first), place('between'))
  await rename(place(second), place(first))
  await rename(place('between'), place(second))
  const get = (more: string) =>
    host.serveBytes(new Request(`http://window${byteRoutes.original(caseId, first)}${more}`))
  const results = async () => {
    const { rows } = await host.call('custody.read', { caseId, evidenceId: first })
    return rows.filter(({ act }) => act === 'verified').map(({ result }) => result)
  }
  return { get, results }
}

it.each(['', '?copy'])('nothing of a small original leaves that is not as it came in: %s', async (more) => {
  const { get, results } = await withSwapped([Buffer.from('第一份'), Buffer.from('第二份')])
  const response = await get(more)
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'evidence-changed' } })
  await expect.poll(results).toEqual(['changed'])
})

it('a large one is broken off before its end, so that nobody has it whole', async () => {
  const large = () => randomBytes(9 * 1024 ** 2)
  const { get, results } = await withSwapped([large(), large()])
  const response = await get('?copy')
  expect(response.status).toBe(200)
  await expect(response.arrayBuffer()).rejects.toMatchObject({ code: 'evidence-changed' })
  await expect.poll(results).toEqual(['changed'])
})
