import { afterEach, describe, expect, it, vi } from 'vitest'
import { aHost, type TestHost } from '../../helpers/host/a-host'

const passphrase = '蓝色 自行车 七月'

afterEach(() => vi.useRealTimers())

async function aHostWithLockedCase(): Promise<TestHost & { readonly caseId: string }> {
  const host = await aHost()
  return { ...host, ...(await host.call('case.create', { title: '某快递泄露', passphrase })) }
}

describe('a case behind a passphrase', () => {
  it('is listed by its folder, asks for the passphrase, and opens with it', async () => {
    const host = await aHostWithLockedCase()
    const { caseId } = host
    const { cases } = await host.call('case.list', {})
    expect(cases).toMatchObject([{ caseId, title: '某快递泄露', state: 'sealed', incidents: 0 }])

    await expect(host.call('case.open', { caseId })).rejects.toMatchObject({ code: 'passphrase-needed' })
    await expect(host.call('case.unlock', { caseId, passphrase: '不对' })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    })
    expect(await host.call('case.unlock', { caseId, passphrase })).toEqual({ entries: 1 })
    expect(await host.call('case.open', { caseId })).toEqual({ entries: 1 })
    expect(await host.call('case.protection', { caseId })).toEqual({ state: 'passphrase' })
  })

  it('is shut by locking it, and what was drawn from it is forgotten', async () => {
    const host = await aHostWithLockedCase()
    const { caseId } = host
    await host.call('case.unlock', { caseId, passphrase })
    await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })
    const { draftId } = await host.call('draft.render', { caseId, document: 'civil-complaint' })
    await host.call('case.lock', { caseId })

    expect(host.events.at(-1)).toEqual({ type: 'case.locked', caseId })
    await expect(host.call('case.open', { caseId })).rejects.toMatchObject({ code: 'passphrase-needed' })
    const draft = await host.serveBytes(new Request(`http://host/bytes/drafts/${draftId}`))
    expect(draft.status).toBe(404)
  })

  it('stays open beside a wrong passphrase for another case', async () => {
    const host = await aHostWithLockedCase()
    const { caseId } = host
    const other = await host.call('case.create', { title: '另一个', passphrase })
    await host.call('case.unlock', { caseId, passphrase })
    await expect(host.call('case.unlock', { ...other, passphrase: '不对' })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    })
    await host.call('case.stay', { caseId })
  })

  it('is locked after fifteen minutes alone, and not while somebody is there', async () => {
    const host = await aHostWithLockedCase()
    const { caseId } = host
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await host.call('case.unlock', { caseId, passphrase })
    for (let visit = 0; visit < 3; visit += 1) {
      vi.advanceTimersByTime(14 * 60_000)
      await host.call('case.stay', { caseId })
    }
    vi.advanceTimersByTime(15 * 60_000)
    vi.useRealTimers()

    await expect.poll(() => host.events.at(-1)).toEqual({ type: 'case.locked', caseId })
    await expect(host.call('case.stay', { caseId })).rejects.toMatchObject({ code: 'case-closed' })
  })

  it('can be given to a case that had none', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.create', { title: '无口令', passphrase: null })
    await host.call('case.open', { caseId })
    expect(await host.call('case.protection', { caseId })).toEqual({ state: 'no-passphrase' })

    await host.call('case.changePassphrase', { caseId, current: null, next: passphrase })
    await host.call('case.lock', { caseId })
    await expect(host.call('case.open', { caseId })).rejects.toMatchObject({ code: 'passphrase-needed' })
    await host.call('case.unlock', { caseId, passphrase })
  })
})
