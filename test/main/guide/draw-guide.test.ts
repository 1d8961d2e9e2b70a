import { describe, expect, it } from 'vitest'
import { readGuides, readGuideWording } from '../../../src/main/drafting/read-guides'
import { readTemplates } from '../../../src/main/drafting/read-templates'
import { drawGuide } from '../../../src/main/guide/draw-guide'
import { readLaw } from '../../../src/main/law/read-law'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { byteRoutes } from '../../../src/shared/contract/byte-routes'
import { IsoDate } from '../../../src/shared/domain/calendar'
import type { Case } from '../../../src/shared/domain/case'
import { PAPER_KINDS, type PaperKind } from '../../../src/shared/drafting/paper-kinds'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { sampleCase } from '../../fixtures/sample-case'
import { aHost } from '../../helpers/host/a-host'
import { describeWith, extractText, problemsIn } from '../../helpers/pdf/tools'
import { resourcesFolder } from '../../helpers/resources-folder'

const day = IsoDate.parse('2026-11-23')

async function shipped() {
  const [guides, wording, { catalogue }, { shared }, fonts] = await Promise.all([
    readGuides(resourcesFolder),
    readGuideWording(resourcesFolder),
    readLaw(resourcesFolder),
    readTemplates(resourcesFolder),
    loadFonts(),
  ])
  return { guides, wording, catalogue, shared, fonts }
}
const parts = shipped()

const guideFor = async (it: Case, document: PaperKind | undefined) =>
  drawGuide({ case: it, day, document }, await parts)

/** What stands on the pages, without the breaks of lines. */
const saidOn = (bytes: Uint8Array) => extractText(bytes).replace(/\s/gu, '')

describeWith(['pdftotext', 'qpdf'], 'the printed guide', () => {
  it.each(PAPER_KINDS)('to one paper is one sheet with everything on it: %s', async (kind) => {
    const { bytes, pages } = await guideFor(sampleCase(), kind)
    expect(pages).toBe(1)
    expect(problemsIn(bytes)).toBe('')
    const said = saidOn(bytes)
    const { guides, wording } = await parts
    const guide = guides.guides.get(kind)
    for (const { zh } of [...(guide?.where ?? []), ...(guide?.bring ?? []), ...(guide?.answers ?? [])]) {
      expect(said).toContain(zh.replace(/\s/gu, ''))
    }
    for (const label of wording.record) expect(said).toContain(label.replace(/\s/gu, ''))
    expect(said).not.toMatch(/[{}]/)
  })

  it('names the articles, what is no law, and rules whose text is not held, with the day', async () => {
    const police = saidOn((await guideFor(sampleCase(), 'police-report')).bytes)
    expect(police).toMatch(/收到后7日内向上一级公安机关申请复核；.*第一百七十九条/)
    expect(police).toContain('（非法定，只是提醒）')
    const list = saidOn((await guideFor(sampleCase(), 'evidence-list')).bytes)
    expect(list).toContain('第十九条；本应用没有收录原文，2026年11月23日核对')
  })

  it('names the desk that the owner chose, and counts the copies', async () => {
    const it = sampleCase()
    const addressees = { ...it.claims?.addressees, court: '某市某区人民法院' }
    const civil = { ...it, claims: { civil: [], rights: [], ...it.claims, addressees } }
    const said = saidOn((await guideFor(civil, 'civil-complaint')).bytes)
    expect(said).toContain('你写的是：某市某区人民法院')
    expect(said).toContain('交法院3份：法院1份，2名被告每名1份')
  })

  it.each(CASE_NAMES)('to all papers begins with a table to keep account in: %s', async (name) => {
    const { bytes, pages } = await guideFor(fixtureCase(name), undefined)
    expect(pages).toBe(PAPER_KINDS.length + 1)
    const said = saidOn(bytes)
    const { shared } = await parts
    for (const kind of PAPER_KINDS) expect(said).toContain(shared.words.documentKind?.[kind])
  })

  it('is the same bytes for the same case and day', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => guideFor(sampleCase(), undefined)))
    expect(first?.bytes).toEqual(second?.bytes)
  })
})

describe('the address of the guide', () => {
  it('gives a file to save, writes it down, and knows no other paper', async () => {
    const host = await aHost()
    const { caseId } = await host.call('case.createSample', {})
    await host.call('case.open', { caseId })
    const get = (path: string) => host.serveBytes(new Request(`http://window${path}`))
    const one = await get(byteRoutes.guidePages(caseId, 'civil-complaint'))
    expect(one.headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(one.headers.get('content-disposition') ?? '')).toContain('递交指南 民事起诉状')
    expect((await get(byteRoutes.guidePages(caseId))).status).toBe(200)
    expect((await get(`${byteRoutes.guidePages(caseId)}?document=other`)).status).toBe(404)
    const { rows } = await host.call('custody.read', { caseId })
    expect(rows.map(({ object }) => object).join()).toContain('递交指南 民事起诉状')
  })
})
