import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HostEvent } from '../../../src/shared/contract/host-event'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { aHost, aHostWithCase, type TestHost } from '../../helpers/host/a-host'

function entriesTold(host: TestHost, caseId: string) {
  return host.events.flatMap((event) =>
    event.type === 'case.entries' && event.caseId === caseId ? event.entries : [],
  )
}

async function onlyCaseFolder(host: TestHost): Promise<string> {
  const names = await readdir(host.dataFolder)
  return join(host.dataFolder, names.find((name) => name.endsWith('.docket')) ?? '')
}

describe('a host', () => {
  it('lists a new case, and its name follows its title while the folder keeps its own', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    await host.call('record.put', { caseId, noun: 'case', id: 'case', body: { title: '新名字' } })
    await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })

    expect(await host.call('case.list', {})).toEqual({
      cases: [
        {
          caseId,
          title: '新名字',
          folderName: '某快递泄露.docket',
          changedAt: '2026-10-10T10:00:00+08:00',
          incidents: 1,
          evidence: 0,
          state: 'ready',
        },
      ],
    })
  })

  it('tells all entries when a case is opened, as often as it is asked', async () => {
    const host = await aHostWithCase()
    expect(await host.call('case.open', { caseId: host.caseId })).toEqual({ entries: 1 })

    const events = host.events.map((event) => HostEvent.parse(event))
    expect(events).toMatchObject([
      { type: 'case.entries', from: 0, total: 1 },
      { type: 'case.entries', from: 0, total: 1 },
    ])
  })

  it('tells each new entry with its place, in order, also of changes made at once', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        host.call('record.put', {
          caseId,
          noun: 'incident',
          id: `i${index}`,
          body: { title: `事件${index}` },
        }),
      ),
    )
    let next = 0
    for (const event of host.events) {
      if (event.type !== 'case.entries') continue
      expect(event.from).toBe(next)
      next += event.entries.length
    }
    expect(next).toBe(31)
    expect(reduceEntries(entriesTold(host, caseId)).incidents).toHaveLength(30)
  })

  it('sends a long case in several events', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    for (let index = 0; index < 510; index += 1) {
      await host.call('record.put', { caseId, noun: 'case', id: 'case', body: { title: `案件${index}` } })
    }
    const before = host.events.length
    await host.call('case.open', { caseId })
    expect(host.events.slice(before)).toMatchObject([
      { from: 0, total: 511 },
      { from: 500, total: 511 },
    ])
  })

  it('has one case open at a time, and tells that the other one is closed', async () => {
    const host = await aHostWithCase()
    const second = await host.call('case.create', { title: '另一个', passphrase: null })
    await host.call('case.open', second)

    expect(host.events).toContainEqual({ type: 'case.closed', caseId: host.caseId })
    await expect(
      host.call('record.put', { caseId: host.caseId, noun: 'incident', id: 'i1', body: { title: 'x' } }),
    ).rejects.toMatchObject({ code: 'case-closed' })
    await expect(host.call('case.open', { caseId: 'nobody' })).rejects.toMatchObject({
      code: 'case-not-found',
    })
  })

  it('keeps the open case open when another cannot be found', async () => {
    const host = await aHostWithCase()
    await expect(host.call('case.open', { caseId: 'nobody' })).rejects.toMatchObject({
      code: 'case-not-found',
    })
    await host.call('record.put', {
      caseId: host.caseId,
      noun: 'incident',
      id: 'i1',
      body: { title: '短信' },
    })
  })

  it('refuses a case that another host has open, and lists it as locked', async () => {
    const host = await aHostWithCase()
    const folder = await onlyCaseFolder(host)
    const lock = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))
    const other = await aHost(host.dataFolder)
    await expect(other.call('case.open', { caseId: host.caseId })).rejects.toMatchObject({
      code: 'case-locked',
    })

    // As process 1, which always lives, would see it.
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...lock, pid: 1, processStart: '' }))
    const { cases } = await other.call('case.list', {})
    expect(cases[0]?.state).toBe('locked')
  })

  it('gives the case free when it closes, and another host finds everything', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })
    await host.close()

    const next = await aHost(host.dataFolder)
    expect(await next.call('case.open', { caseId })).toEqual({ entries: 2 })
    expect(reduceEntries(entriesTold(next, caseId)).incidents).toMatchObject([{ id: 'i1', title: '短信' }])
  })

  it('writes nothing of a record that would break the format', async () => {
    const host = await aHostWithCase()
    await expect(
      host.call('record.put', {
        caseId: host.caseId,
        noun: 'incident',
        id: 'i1',
        body: { title: '', channel: 'sms' },
      }),
    ).rejects.toMatchObject({ code: 'record-invalid', details: { problems: [{ path: 'title' }] } })
    expect(entriesTold(host, host.caseId)).toHaveLength(1)
  })

  it('checks changes made at once one after the other', async () => {
    const host = await aHostWithCase()
    const put = (body: Record<string, unknown>) =>
      host.call('record.put', { caseId: host.caseId, noun: 'incident', id: 'i1', body })
    await put({ title: '短信' })

    const answers = await Promise.allSettled([
      put({ occurredAt: '2026-10-05' }),
      put({ occurredUntil: '2026-10-01' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  it('lists damaged and too new cases with their state instead of hiding them', async () => {
    const host = await aHost()
    for (const title of ['好', '坏', '新', '读不出'])
      await host.call('case.create', { title, passphrase: null })
    const inData = (...parts: readonly string[]) => join(host.dataFolder, ...parts)
    await rm(inData('坏.docket', 'journal'), { recursive: true })
    const docket = await readFile(inData('新.docket', 'docket.json'), 'utf8')
    await writeFile(inData('新.docket', 'docket.json'), docket.replace('leak-docket/1', 'leak-docket/2'))
    await writeFile(inData('读不出.docket', 'docket.json'), '{')
    await mkdir(inData('不是案件'))

    const { cases } = await host.call('case.list', {})
    expect(Object.fromEntries(cases.map(({ title, state }) => [title, state]))).toEqual({
      好: 'ready',
      坏: 'damaged',
      新: 'too-new',
      读不出: 'damaged',
    })
    const unreadable = cases.find(({ title }) => title === '读不出')?.caseId ?? ''
    await host.call('case.open', { caseId: unreadable })
    expect(await host.call('case.condition', { caseId: unreadable })).toMatchObject({
      readOnly: true,
      entries: 1,
    })
  })

  it('lists a case that was copied once, by the copy that has gone on', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    await host.call('case.close', { caseId })
    const folder = await onlyCaseFolder(host)
    await cp(folder, join(host.dataFolder, 'a 备份.docket'), { recursive: true })
    await rename(folder, join(host.dataFolder, 'b 改名.docket'))

    const { cases } = await host.call('case.list', {})
    expect(cases.map((it) => it.caseId)).toEqual([caseId])
    expect(await host.call('case.open', { caseId })).toEqual({ entries: 1 })
  })

  it('makes the sample case with its evidence untouched', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })

    const records = reduceEntries(entriesTold(host, caseId))
    expect(records.problems).toEqual([])
    expect(records.incidents).toHaveLength(4)
    for (const { id } of records.evidence) {
      expect(await host.call('evidence.verify', { caseId, evidenceId: id })).toEqual({ result: 'unchanged' })
    }
    expect(records.evidence.map(({ file }) => file.mediaType)).toContain('message/rfc822')
  })

  it('counts what a paper lacks as its draft does, without keeping a draft', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const kept = await host.call('draft.render', { caseId, document: 'police-report' })
    for (const document of PAPER_KINDS) {
      const { draft } = await host.call('draft.render', { caseId, document })
      const checked = await host.call('draft.check', { caseId, document })
      expect(checked).toEqual({ gaps: draft.gaps.length, warnings: draft.warnings.length })
    }
    const again = await host.call('draft.render', { caseId, document: 'police-report' })
    for (let times = 0; times < 10; times += 1)
      await host.call('draft.check', { caseId, document: 'timeline' })
    await host.call('draft.export', { caseId, draftId: again.draftId })
    expect(again.draftId).not.toBe(kept.draftId)
  })

  it('drafts a paper from the records as they are, and exports it without ever writing over another', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })

    const first = await host.call('draft.render', { caseId, document: 'police-report' })
    expect(first.draft.day).toBe('2026-10-10')
    const exported = await host.call('draft.export', { caseId, draftId: first.draftId })
    expect(exported.fileName).toBe(`${first.draft.title} 2026-10-10.pdf`)
    const bytes = await readFile(join(exported.folder, exported.fileName))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.byteLength).toBe(exported.byteLength)

    // One with holes is called a draft.
    await host.call('record.put', { caseId, noun: 'party', id: 'p0', body: { idNumber: null } })
    const holed = await host.call('draft.render', { caseId, document: 'police-report' })
    const draft = await host.call('draft.export', { caseId, draftId: holed.draftId })
    expect(draft.fileName).toBe(`${first.draft.title}（草稿） 2026-10-10.pdf`)
    await host.call('record.put', {
      caseId,
      noun: 'party',
      id: 'p0',
      body: { idNumber: '110101199003078021' },
    })

    // The same paper again is the same file; a changed one gets a number.
    const same = await host.call('draft.render', { caseId, document: 'police-report' })
    expect(await host.call('draft.export', { caseId, draftId: same.draftId })).toEqual(exported)
    await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { place: '线上' } })
    await host.call('record.put', { caseId, noun: 'party', id: 'p0', body: { phone: '13900002222' } })
    const changed = await host.call('draft.render', { caseId, document: 'police-report' })
    const second = await host.call('draft.export', { caseId, draftId: changed.draftId })
    expect(second.fileName).toBe(`${first.draft.title} 2026-10-10（2）.pdf`)
    expect(await readFile(join(exported.folder, exported.fileName))).toEqual(bytes)
  })

  it('exports the same draft as a Word document and as text for a web form, beside the PDF', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const { draftId, draft } = await host.call('draft.render', { caseId, document: 'police-report' })

    const word = await host.call('draft.export', { caseId, draftId, format: 'docx' })
    const whole = await host.call('draft.export', { caseId, draftId, format: 'text' })
    const short = await host.call('draft.export', { caseId, draftId, format: 'text', mostCharacters: 500 })

    const name = `${draft.title} 2026-10-10`
    expect([word, whole, short].map(({ fileName }) => fileName)).toEqual([
      `${name}.docx`,
      `${name}.txt`,
      `${name}（2）.txt`,
    ])
    expect(whole.warnings).toEqual([])
    expect(short.warnings.map(({ check }) => check)).toEqual(['text-shortened'])
    const text = await readFile(join(short.folder, short.fileName), 'utf8')
    expect([...text].length).toBeLessThanOrEqual(500)
  })

  it('keeps the last four drafts and forgets older ones', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      ids.push((await host.call('draft.render', { caseId, document: 'evidence-list' })).draftId)
    }
    const [oldest = '', next = ''] = ids
    await expect(host.call('draft.export', { caseId, draftId: oldest })).rejects.toMatchObject({
      code: 'draft-not-found',
    })
    await host.call('draft.export', { caseId, draftId: next })
  })

  it('answers clearly for a case in which nothing has happened yet', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    await expect(host.call('draft.render', { caseId, document: 'police-report' })).rejects.toMatchObject({
      code: 'case-empty',
    })
    expect(await host.call('law.evaluate', { caseId })).toMatchObject({ day: '2026-10-10', articles: [] })
  })

  it('drafts from one incident alone: all that is missing is a gap', async () => {
    const host = await aHostWithCase()
    const { caseId } = host
    await host.call('record.put', { caseId, noun: 'incident', id: 'i1', body: { title: '短信' } })

    const { draft, pages } = await host.call('draft.render', { caseId, document: 'civil-complaint' })
    expect(pages).toBeGreaterThan(0)
    expect(draft.gaps.map(({ field }) => field)).toContain('complainant.name')
  })

  it('serves the catalogue as it is shipped', async () => {
    const host = await aHost()
    const { checkedOn, articles } = await host.call('law.catalogue', {})
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(articles.map(({ key }) => key)).toContain('crim-253-1')
  })
})
