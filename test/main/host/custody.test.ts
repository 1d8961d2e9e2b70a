import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { aHostWithCase } from '../../helpers/host/a-host'

async function withEvidence() {
  const host = await aHostWithCase()
  const { caseId } = host
  const upload = new Request(`http://window${byteRoutes.upload(caseId)}`, { method: 'POST', body: '证据' })
  const { uploadId } = await (await host.serveBytes(upload)).json()
  const { id, file } = await host.call('evidence.import', { caseId, uploadId, originalName: 'a.txt' })
  const look = async () => {
    const response = await host.serveBytes(new Request(`http://window${byteRoutes.original(caseId, id)}`))
    return response.text()
  }
  const acts = async (evidenceId?: string) =>
    (await host.call('custody.read', { caseId, ...(evidenceId !== undefined && { evidenceId }) })).rows
  return { ...host, id, sha256: file.sha256, look, acts }
}

describe('custody', () => {
  it('has one line for looks that follow each other, and one for each check with its result', async () => {
    const { call, caseId, id, sha256, look, acts } = await withEvidence()
    await look()
    await look()
    await call('evidence.verify', { caseId, evidenceId: id })

    await expect
      .poll(async () => (await acts(id)).map(({ act }) => act))
      .toEqual(['stored', 'opened', 'verified'])
    expect((await acts(id))[2]).toMatchObject({ before: sha256, after: sha256, result: 'unchanged' })
  })

  it('names an exported paper with its hash, and offers none of it to be undone', async () => {
    const { call, caseId, acts } = await withEvidence()
    await call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })
    const before = await call('case.history', { caseId })
    const { draftId } = await call('draft.render', { caseId, document: 'evidence-list' })
    const { fileName, sha256 } = await call('draft.export', { caseId, draftId })

    expect((await acts()).at(-1)).toMatchObject({ act: 'exported', object: fileName, after: sha256 })
    expect(await call('case.history', { caseId })).toEqual(before)
  })

  it('never keeps the owner from an original when it cannot be written down', async () => {
    const { dataFolder, look } = await withEvidence()
    const [name = ''] = (await readdir(dataFolder)).filter((it) => it.endsWith('.docket'))
    await rm(join(dataFolder, name, 'journal'), { recursive: true })
    await writeFile(join(dataFolder, name, 'journal'), '')
    expect(await look()).toBe('证据')
  })
})
