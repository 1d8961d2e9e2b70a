import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { custodyFacts } from '../../../src/main/custody/custody-facts'
import { readCustodyWording } from '../../../src/main/custody/custody-wording'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import type { OperationOutput } from '../../../src/shared/contract/host-contract'
import { IsoDate } from '../../../src/shared/domain/calendar'
import { custodyPage } from '../../../src/shared/drafting/custody-page'
import type { CustodyWording } from '../../../src/shared/drafting/custody-wording'
import { textsOf } from '../../../src/shared/drafting/draft-document'
import type { JournalEntry } from '../../../src/shared/journal/entry'
import { aHost } from '../../helpers/host/a-host'
import { describeWith, extractText, problemsIn } from '../../helpers/pdf/tools'
import { resourcesFolder } from '../../helpers/resources-folder'

/** The sample, open. */
async function aSample() {
  const host = await aHost()
  const { caseId } = await host.call('case.createSample', {})
  await host.call('case.open', { caseId })
  const get = async (path: string) => {
    const response = await host.serveBytes(new Request(`http://window${path}`))
    expect(response.status).toBe(200)
    return new Uint8Array(await response.arrayBuffer())
  }
  const rows = async () => (await host.call('custody.read', { caseId })).rows
  const entries = () =>
    host.events.flatMap((event): JournalEntry[] => (event.type === 'case.entries' ? [...event.entries] : []))
  return { host, caseId, get, rows, entries }
}

/** What a page says, one line a text, however its cells break. */
function said(
  entries: readonly JournalEntry[],
  wording: CustodyWording,
  evidenceId?: string,
  canPrint: (codePoint: number) => boolean = () => true,
): string {
  const day = IsoDate.parse('2026-10-10')
  const facts = custodyFacts({ caseId: 'c', entries, device: 'laptop', day, evidenceId })
  return custodyPage({ ...facts, canPrint }, wording)
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('\n')
}

describeWith(['pdftotext', 'qpdf'], 'the printed custody page', () => {
  let wording: CustodyWording
  beforeAll(async () => {
    wording = await readCustodyWording(resourcesFolder)
  })

  it('tells every intake, look, check, copy, masked version and hand-over of a case', async () => {
    const { host, caseId, get, rows, entries } = await aSample()
    const original = await get(byteRoutes.original(caseId, 'e1'))
    expect(await get(byteRoutes.originalCopy(caseId, 'e1'))).toEqual(original)
    await host.call('evidence.verify', { caseId, evidenceId: 'e1' })
    const masked = { caseId, document: 'takedown-notice', mask: 'masked' } as const
    const { draftId } = await host.call('draft.render', masked)
    const { fileName, sha256 } = await host.call('draft.export', { caseId, draftId })
    await get(byteRoutes.draftFile(draftId, 'docx'))
    const filing = { to: '某派出所', kind: 'police-report', handedInAt: '2026-10-10' }
    await host.call('record.put', { caseId, noun: 'filing', id: 'f9', body: filing })
    const acts = async () => (await rows()).map(({ act }) => act)
    await expect.poll(acts).toContain('opened')

    const text = said(entries(), wording)
    for (const line of [
      '放进案卷：群聊出售面单数据截图',
      '打开原件：群聊出售面单数据截图',
      `另存原件的副本：群聊出售面单数据截图\n文件校验值：\n${inHalves(sha256Of(original))}`,
      '检查原件，没有改动：群聊出售面单数据截图',
      `导出遮盖了个人信息的版本：${fileName}\n文件校验值：\n${inHalves(sha256)}`,
      `导出遮盖了个人信息的版本：${fileName.replace('.pdf', '.docx')}`,
      '记下递交给：某派出所',
    ]) {
      expect(text).toContain(line)
    }
  })

  it('tells of one item how it was got and only what was done to it, with the hand-overs of the case', async () => {
    const { caseId, get, rows, entries } = await aSample()
    await get(byteRoutes.original(caseId, 'e2'))
    await expect.poll(async () => (await rows()).at(-1)?.act).toBe('opened')
    const text = said(entries(), wording, 'e2')
    expect(text).toContain('打开原件：冒充理赔短信截图')
    expect(text).not.toContain('群聊出售面单数据截图')
    expect(text).toContain('记下递交给：某某商城科技有限公司')
    expect(text).toContain('取得人')
  })

  it('runs a check of all originals together, and names a character that cannot be printed', async () => {
    const { host, caseId, entries } = await aSample()
    for (const evidenceId of ['e1', 'e2', 'e3']) await host.call('evidence.verify', { caseId, evidenceId })
    await host.call('record.put', { caseId, noun: 'case', id: 'case', body: { title: '某𠮷案' } })
    const fonts = await loadFonts()
    const text = said(entries(), wording, undefined, fonts.canPrint)
    expect(text).toContain('逐一检查原件 3 份，都没有改动')
    expect(text).toContain('某〔缺字U+20BB7〕案')
  })

  it('is a sound PDF that is written down itself', async () => {
    const { caseId, get, rows } = await aSample()
    const bytes = await get(byteRoutes.custodyPage(caseId))
    expect(problemsIn(bytes)).toBe('')
    expect(extractText(bytes)).toContain('电子证据保管经过')
    const row: OperationOutput<'custody.read'>['rows'][number] | undefined = (await rows()).at(-1)
    expect(row).toMatchObject({ act: 'exported', object: '保管经过 2026-10-10.pdf', after: sha256Of(bytes) })
    const ofItem = await get(byteRoutes.custodyPage(caseId, 'e1'))
    expect(problemsIn(ofItem)).toBe('')
  })
})

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function inHalves(sha256: string): string {
  return `${sha256.slice(0, 32)}\n${sha256.slice(32)}`
}
