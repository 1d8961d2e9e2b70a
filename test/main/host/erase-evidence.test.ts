import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { aHost } from '../../helpers/host/a-host'

const DAY_MS = 24 * 3_600_000

/** A case with the sample's evidence on a clock that can be moved. */
async function aCaseInTime() {
  let time = Date.parse('2026-10-10T10:00:00+08:00')
  const host = await aHost(undefined, () => new Date(time))
  const { caseId } = await host.call('case.createSample', {})
  await host.call('case.open', { caseId })
  const [name = ''] = (await readdir(host.dataFolder)).filter((it) => it.endsWith('.docket'))
  const path = join(host.dataFolder, name)
  const e1 = { caseId, noun: 'evidence', id: 'e1' } as const
  const kept = async (folder: string) =>
    (await readdir(join(path, folder))).filter((it) => it.startsWith('e1.'))
  return { ...host, caseId, path, e1, kept, later: (days: number) => (time += days * DAY_MS) }
}

describe('evidence that was put aside', () => {
  it('comes back whole, however long it rested', async () => {
    const { call, caseId, e1, later } = await aCaseInTime()
    await call('record.trash', e1)
    later(400)
    expect(await call('evidence.verify', { caseId, evidenceId: 'e1' })).toEqual({ result: 'unchanged' })
    await call('record.restore', e1)
    expect(await call('evidence.verify', { caseId, evidenceId: 'e1' })).toEqual({ result: 'unchanged' })
  })

  it('is erased only by choice, only after thirty days, and never while it is in use', async () => {
    const { call, caseId, e1, kept, later, serveBytes } = await aCaseInTime()
    const erase = () => call('evidence.erase', { caseId, evidenceId: 'e1' })
    await serveBytes(new Request(`http://window${byteRoutes.thumbnail(caseId, 'e1')}`))
    await expect(erase()).rejects.toMatchObject({ code: 'record-not-found' })
    await call('record.trash', e1)
    later(29)
    await expect(erase()).rejects.toMatchObject({ code: 'evidence-resting' })
    // Coming back for a moment starts the days anew.
    await call('record.restore', e1)
    await call('record.trash', e1)
    later(29)
    await expect(erase()).rejects.toMatchObject({ code: 'evidence-resting' })
    later(1)
    expect(await kept('evidence')).toHaveLength(1)
    expect(await kept('derived/thumbnails')).toHaveLength(1)
    await erase()
    expect(await kept('evidence')).toEqual([])
    expect(await kept('derived/thumbnails')).toEqual([])
  })

  it('is told as erased by the custody and is no damage: the case verifies, and opens without a word', async () => {
    const { call, caseId, e1, later, path } = await aCaseInTime()
    await call('record.trash', e1)
    later(31)
    await call('evidence.erase', { caseId, evidenceId: 'e1' })
    await call('evidence.erase', { caseId, evidenceId: 'e1' })
    const { rows } = await call('custody.read', { caseId, evidenceId: 'e1' })
    expect(rows.map(({ act }) => act)).toEqual(['stored', 'putAside', 'erased'])
    expect(rows.at(-1)?.before).toBe(rows[0]?.after)
    await call('case.close', { caseId })
    expect(await verifyCaseFolder(path)).toMatchObject({ ok: true, problems: [] })
    await call('case.open', { caseId })
    expect((await call('case.condition', { caseId })).faults).toEqual([])
    await expect(call('record.restore', e1)).rejects.toMatchObject({ code: 'evidence-erased' })
  })

  it('leaves nothing to undo that would bring it back', async () => {
    const { call, caseId, e1, later } = await aCaseInTime()
    later(1)
    await call('record.put', { caseId, noun: 'incident', id: 'i9', body: { title: '来电' } })
    await call('record.trash', e1)
    later(31)
    expect(await call('case.history', { caseId })).toMatchObject({ undo: { noun: 'evidence' } })
    await call('evidence.erase', { caseId, evidenceId: 'e1' })
    expect(await call('case.history', { caseId })).toMatchObject({ undo: { noun: 'incident', id: 'i9' } })
  })
})
